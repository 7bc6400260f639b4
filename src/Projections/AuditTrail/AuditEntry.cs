using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.AuditTrail;

/// <summary>One event of a request as an auditor reads it.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Version">The event's place in the request's stream.</param>
/// <param name="Position">Its place among all events.</param>
/// <param name="EventId">Its id.</param>
/// <param name="Type">Its contract name.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Who did it, in which role, for whom.</param>
/// <param name="WordsFa">What happened, in Persian.</param>
/// <param name="WordsEn">What happened, in English.</param>
/// <param name="Changes">What changed from what to what.</param>
public sealed record AuditEntry(
    string Organisation, Guid RequestId, long Version, long Position, Guid EventId, string Type, Instant At, Actor By,
    string WordsFa, string WordsEn, IReadOnlyList<RequestChange> Changes);
