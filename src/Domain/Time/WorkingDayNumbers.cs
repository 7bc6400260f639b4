using NodaTime;

namespace ServiceDesk.Domain.Time;

/// <summary>
/// Which of the promised working days each date is. A pause puts them off: a date bears the number of that promised day in
/// which the count stands when the date ends.
/// </summary>
internal sealed class WorkingDayNumbers
{
    private readonly int amount;

    /// <summary>How much had been counted at the end of the day of the start, of the first working day after it, and so on, if nothing paused.</summary>
    private readonly List<Duration> ends = [];

    private Duration counted = Duration.Zero;
    private int number;

    public WorkingDayNumbers(WorkingCalendar calendar, Instant start, Instant end, int amount)
    {
        this.amount = amount;
        var sum = Duration.Zero;
        for (var date = calendar.NextOpening(start).InZone(calendar.Zone).Date; ends.Count <= amount; date = date.PlusDays(1))
        {
            var day = calendar.On(date);
            if (day.IsWorkingDay)
            {
                sum += calendar.OpenOn(day).Select(stretch => stretch.Within(start, end)).OfType<Interval>().Sum();
                ends.Add(sum);
            }
        }
    }

    /// <summary>The number of the next date; null for the day of the start and for days that are skipped.</summary>
    public int? Next(CalendarDay day, IReadOnlyCollection<Interval> stretches, bool isLast)
    {
        counted += stretches.Sum();
        if (isLast && number < amount)
        {
            return number = amount;
        }

        if (!day.IsWorkingDay || stretches.Count == 0)
        {
            return null;
        }

        number = ends.FindIndex(end => counted <= end);
        return number > 0 ? number : null;
    }
}
