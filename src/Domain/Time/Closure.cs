using NodaTime;

namespace ServiceDesk.Domain.Time;

/// <summary>A date on which the organisation does not work, with the reason that people are told.</summary>
public sealed record Closure(LocalDate Date, string ReasonFa, string ReasonEn);
