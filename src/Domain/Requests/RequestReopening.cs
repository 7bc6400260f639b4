using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The latest reopening.</summary>
public sealed record RequestReopening(Actor By, string Reason, Instant At);
