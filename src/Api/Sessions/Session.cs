using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Sessions;

/// <summary>A sign-in that counts now.</summary>
/// <param name="Id">What its person knows it by; no secret.</param>
/// <param name="Person">Whose it is, with the name, the mobile number and the appointments of this moment.</param>
/// <param name="Door">The key of the door that they came in by.</param>
/// <param name="Kind">Cookie or token.</param>
/// <param name="SecondFactor">Whether a second factor was shown.</param>
/// <param name="LastSeenAt">When it was last used, to the minute.</param>
/// <param name="ExpiresAt">When it ends unless it is used.</param>
/// <param name="EndsAt">When it ends in any case.</param>
public sealed record Session(
    Guid Id, Person Person, string Door, SessionKind Kind, bool SecondFactor, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, DateTimeOffset EndsAt);
