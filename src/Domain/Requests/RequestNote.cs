using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>An internal note.</summary>
public sealed record RequestNote(Actor By, string Text, Instant At);
