using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>An earlier request of the same applicant that a submission cites (E-37, X-08), as it stood at that moment.</summary>
/// <param name="RequestId">The cited request.</param>
/// <param name="TrackingCode">Its code.</param>
/// <param name="Unit">The unit that held it.</param>
/// <param name="NoReplyFrom">The statement that goes with it: no reply of the unit stands from this instant…</param>
/// <param name="NoReplyUntil">…until this one; both null where the unit owed none.</param>
/// <param name="Due">When the reply was due; null where none was owed or nothing was promised.</param>
public sealed record CitedRequest(
    Guid RequestId,
    string TrackingCode,
    string Unit,
    Instant? NoReplyFrom = null,
    Instant? NoReplyUntil = null,
    Instant? Due = null);
