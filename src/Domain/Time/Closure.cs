using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>A date on which the organisation does not work, or works less than usual, with the reason that people are told.</summary>
/// <param name="Date">The date.</param>
/// <param name="ReasonFa">Why, in Persian.</param>
/// <param name="ReasonEn">Why, in English.</param>
public sealed record Closure(LocalDate Date, string ReasonFa, string ReasonEn)
{
    /// <summary>The hours that remain of the usual ones, as on a half-day; none where the whole day is closed. A closure never opens what the week has closed.</summary>
    public ValueList<OfficeHours> Hours { get; init; } = [];
}
