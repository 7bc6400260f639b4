using NodaTime;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>
/// Reads the earlier requests that a submission names; what is wrong goes into the shape check. A request of somebody else
/// is as unknown as one that there is not, so that nobody learns what exists.
/// </summary>
internal sealed class EarlierForm(ShapeCheck check)
{
    /// <summary>The request that is cited, with the statement that no reply stands where one is owed (E-37).</summary>
    public CitedRequest? Cited(string? sent, EarlierRequest? found, Instant at)
    {
        const string field = "citedTrackingCode";
        if (string.IsNullOrWhiteSpace(sent))
        {
            return null;
        }

        if (TrackingCode.Parse(sent) is null)
        {
            check.Add(field, FieldErrorCodes.InvalidTrackingCode);
            return null;
        }

        if (found is null)
        {
            check.Add(field, FieldErrorCodes.UnknownRequest);
            return null;
        }

        var owed = found.Status == RequestStatus.AwaitingReply ? found.AwaitingSince : null;
        return owed is { } since
            ? new CitedRequest(found.Id, found.TrackingCode, found.Unit, since, Instant.Max(since, at), found.AnswerDue)
            : new CitedRequest(found.Id, found.TrackingCode, found.Unit);
    }

    /// <summary>The refused request in whose place the submission comes; of the same service, whose form it fills in anew.</summary>
    public CorrectedRequest? Corrected(string? sent, EarlierRequest? found, string service)
    {
        const string field = "corrects";
        if (string.IsNullOrWhiteSpace(sent))
        {
            return null;
        }

        if (!EarlierRequest.IsName(sent))
        {
            check.Add(field, FieldErrorCodes.InvalidTrackingCode);
            return null;
        }

        if (found is null)
        {
            check.Add(field, FieldErrorCodes.UnknownRequest);
            return null;
        }

        if (found.Service != service)
        {
            check.Add(field, FieldErrorCodes.OtherService, ("service", found.Service));
        }

        return new CorrectedRequest(found.Id, found.TrackingCode);
    }
}
