using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>The latest step that was taken.</summary>
public sealed record RequestStepTaking(Actor By, string Transition, RequestStep From, FieldValues Fields, string? Text, Instant At);
