using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>What a date is to an organisation.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">Why it has the hours that it has.</param>
/// <param name="Hours">When the organisation works on it; none on a day off.</param>
public sealed record CalendarDay(LocalDate Date, CalendarDayKind Kind, ValueList<OfficeHours> Hours)
{
    /// <summary>The name of the holiday or the reason of the closure in Persian; null on other days.</summary>
    public string? ReasonFa { get; init; }

    /// <summary>The same in English.</summary>
    public string? ReasonEn { get; init; }

    public bool IsWorkingDay => Hours.Count > 0;
}
