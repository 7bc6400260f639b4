using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The latest handing-on from one unit to another.</summary>
public sealed record RequestReferral(string FromUnit, string ToUnit, string Reason, Instant At);
