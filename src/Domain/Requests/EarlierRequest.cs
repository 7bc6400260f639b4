using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>What a submission has to know of an earlier request that it names.</summary>
/// <param name="Id">The request.</param>
/// <param name="TrackingCode">Its code.</param>
/// <param name="Service">The key of its service.</param>
/// <param name="Unit">The unit that holds it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AwaitingSince">Since when the unit owes a reply; null while it does not.</param>
/// <param name="AnswerDue">When the reply is due; null while no clock runs.</param>
/// <param name="CorrectedBy">The code of the request that has come in its place and was not withdrawn; null while none has.</param>
public sealed record EarlierRequest(
    Guid Id,
    string TrackingCode,
    string Service,
    string Unit,
    RequestStatus Status,
    Instant? AwaitingSince = null,
    Instant? AnswerDue = null,
    string? CorrectedBy = null)
{
    /// <summary>Whether a person can have meant a request by this: its tracking code as they type it, or its id.</summary>
    public static bool IsName(string sent) => IdOf(sent) is not null || Requests.TrackingCode.Parse(sent) is not null;

    /// <summary>The id that was sent; null when it is none.</summary>
    public static Guid? IdOf(string sent) => Guid.TryParseExact(sent.Trim(), "D", out var id) ? id : null;
}
