using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>How a withdrawn or closed request ended.</summary>
public sealed record RequestEnding(Actor By, string? Reason, Instant At);
