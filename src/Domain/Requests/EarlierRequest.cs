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
/// <param name="CorrectedBy">The code of the request that has come in its place; null while none has.</param>
public sealed record EarlierRequest(
    Guid Id,
    string TrackingCode,
    string Service,
    string Unit,
    RequestStatus Status,
    Instant? AwaitingSince = null,
    Instant? AnswerDue = null,
    string? CorrectedBy = null);
