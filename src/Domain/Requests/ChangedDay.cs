using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>A day on which an organisation works otherwise than was known before.</summary>
/// <param name="Date">The date.</param>
/// <param name="ReasonFa">Why, in Persian; null where it is an ordinary day again.</param>
/// <param name="ReasonEn">Why, in English.</param>
public sealed record ChangedDay(LocalDate Date, string? ReasonFa = null, string? ReasonEn = null);
