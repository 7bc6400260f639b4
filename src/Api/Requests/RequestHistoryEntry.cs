using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Requests;

/// <summary>One event of a history.</summary>
/// <param name="Version">Its place in the request's stream.</param>
/// <param name="Type">Its contract name.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, in which role.</param>
/// <param name="Words">What happened, in one sentence.</param>
/// <param name="Changes">What changed from what to what.</param>
public sealed record RequestHistoryEntry(long Version, string Type, Instant At, Actor By, string Words, IReadOnlyList<RequestChange> Changes);
