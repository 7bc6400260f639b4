using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>
/// When an organisation works: its week, hours, closures and zone. Pure: the same calendar gives the same deadline.
/// </summary>
public sealed record WorkingCalendar
{
    private readonly HashSet<LocalDate> closed;
    private readonly Dictionary<IsoDayOfWeek, ValueList<OfficeHours>> hours;

    /// <exception cref="ArgumentException">No day of the week has office hours: every deadline would be never.</exception>
    public WorkingCalendar(DateTimeZone zone, ValueList<WorkingDay> week, ValueList<Closure> closures)
    {
        if (week.All(day => day.Hours.Count == 0))
        {
            throw new ArgumentException("A working calendar has at least one day with office hours.", nameof(week));
        }

        Zone = zone;
        Week = week;
        Closures = closures;
        closed = closures.Select(closure => closure.Date).ToHashSet();
        hours = week.ToDictionary(day => day.Day, day => day.Hours);
    }

    public DateTimeZone Zone { get; }

    public ValueList<WorkingDay> Week { get; }

    public ValueList<Closure> Closures { get; }

    public bool Equals(WorkingCalendar? other) =>
        other is not null && Zone.Equals(other.Zone) && Week.Equals(other.Week) && Closures.Equals(other.Closures);

    public override int GetHashCode() => HashCode.Combine(Zone, Week, Closures);

    /// <summary>
    /// The instant at which a span of working time that begins at <paramref name="start"/> is over. Outside office hours the
    /// count begins when the office next opens. Working hours are office hours on the clock. A working day ends at the
    /// same time of the next working day, moved into that day's hours where they are shorter.
    /// </summary>
    public Instant Add(Instant start, WorkingSpan span) => span.Unit switch
    {
        WorkingUnit.WorkingDays => AddDays(start, span.Amount),
        WorkingUnit.WorkingHours => AddHours(start, Duration.FromHours(span.Amount)),
    };

    private Instant AddHours(Instant start, Duration remaining)
    {
        foreach (var interval in OpenIntervals(start))
        {
            if (interval.Duration >= remaining)
            {
                return interval.Start + remaining;
            }

            remaining -= interval.Duration;
        }

        throw new InvalidOperationException("Open intervals never end.");
    }

    private Instant AddDays(Instant start, int days)
    {
        var begun = OpenIntervals(start).First().Start.InZone(Zone);
        var date = begun.Date;
        for (var counted = 0; counted < days;)
        {
            date = date.PlusDays(1);
            counted += HoursOf(date).Count == 0 ? 0 : 1;
        }

        return At(date, MovedInto(HoursOf(date), begun.TimeOfDay));
    }

    private IEnumerable<Interval> OpenIntervals(Instant start)
    {
        for (var date = start.InZone(Zone).Date; ; date = date.PlusDays(1))
        {
            foreach (var open in HoursOf(date))
            {
                var (from, to) = (At(date, open.From), At(date, open.To));
                if (to > start)
                {
                    yield return new Interval(Instant.Max(from, start), to);
                }
            }
        }
    }

    private ValueList<OfficeHours> HoursOf(LocalDate date) =>
        !closed.Contains(date) && hours.TryGetValue(date.DayOfWeek, out var open) ? open : [];

    private Instant At(LocalDate date, LocalTime time) => Zone.AtLeniently(date.At(time)).ToInstant();

    private static LocalTime MovedInto(ValueList<OfficeHours> hours, LocalTime time)
    {
        var open = hours.FirstOrDefault(stretch => time <= stretch.To);
        return open is null ? hours[^1].To : LocalTime.Max(open.From, time);
    }
}
