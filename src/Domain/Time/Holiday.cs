using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>A holiday that comes round every year of its calendar.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Month">From 1.</param>
/// <param name="Day">From 1; in a month that is shorter, its last day.</param>
/// <param name="ReasonFa">What it is called in Persian.</param>
/// <param name="ReasonEn">What it is called in English.</param>
public sealed record Holiday(HolidayCalendar Calendar, int Month, int Day, string ReasonFa, string ReasonEn)
{
    /// <summary>How far an announced date may lie from the computed one that it stands for.</summary>
    private const int MostDaysMoved = 3;

    /// <summary>Dates on which it was announced; each stands in the place of the computed date near it.</summary>
    public ValueList<LocalDate> Announced { get; init; } = [];

    /// <summary>Whether it falls on the date.</summary>
    public bool IsOn(LocalDate date) => IsOn(new DateInCalendars(date));

    internal bool IsOn(DateInCalendars date)
    {
        foreach (var announced in Announced)
        {
            var days = Period.DaysBetween(announced, date.Date);
            if (days == 0)
            {
                return true;
            }

            if (Math.Abs(days) <= MostDaysMoved)
            {
                return false;
            }
        }

        var there = Calendar == HolidayCalendar.Jalali ? date.Jalali : date.Lunar;
        return there.Month == Month && there.Day == Math.Min(Day, there.Calendar.GetDaysInMonth(there.Year, Month));
    }
}
