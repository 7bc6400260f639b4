using NodaTime;
using NodaTime.TimeZones;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>
/// When an organisation works: its week, hours, holidays, closures and zone. Pure: the same calendar gives the same
/// deadline.
/// </summary>
public sealed record WorkingCalendar
{
    /// <summary>A time that a change of the zone leaves out is when the change is over, so that later times are never earlier instants.</summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly Dictionary<LocalDate, Closure> closed;
    private readonly Dictionary<IsoDayOfWeek, ValueList<OfficeHours>> hours;

    /// <exception cref="ArgumentException">No day of the week has office hours: every deadline would be never.</exception>
    public WorkingCalendar(DateTimeZone zone, ValueList<WorkingDay> week, ValueList<Closure> closures, ValueList<Holiday>? holidays = null)
    {
        if (week.All(day => day.Hours.Count == 0))
        {
            throw new ArgumentException("A working calendar has at least one day with office hours.", nameof(week));
        }

        Zone = zone;
        Week = week;
        Closures = closures;
        Holidays = holidays ?? [];
        closed = closures.DistinctBy(closure => closure.Date).ToDictionary(closure => closure.Date);
        hours = week.ToDictionary(day => day.Day, day => day.Hours);
    }

    public DateTimeZone Zone { get; }

    public ValueList<WorkingDay> Week { get; }

    /// <summary>Single dates that are closed or shortened.</summary>
    public ValueList<Closure> Closures { get; }

    /// <summary>What comes round every year.</summary>
    public ValueList<Holiday> Holidays { get; }

    public bool Equals(WorkingCalendar? other) =>
        other is not null && Zone.Equals(other.Zone) && Week.Equals(other.Week) && Closures.Equals(other.Closures) && Holidays.Equals(other.Holidays);

    public override int GetHashCode() => HashCode.Combine(Zone, Week, Closures, Holidays);

    /// <summary>
    /// The instant at which a span of working time that begins at <paramref name="start"/> is over. Outside office hours the
    /// count begins when the office next opens. Working hours are office hours on the clock. A working day ends at the
    /// same time of the next working day; where that day's usual hours are shorter, when they end; where a closure has
    /// shortened them, when the office next opens, so that a closure never takes time away.
    /// </summary>
    public Instant Add(Instant start, WorkingSpan span) => span.Unit switch
    {
        WorkingUnit.WorkingDays => EndOfDays(start, span.Amount),
        WorkingUnit.WorkingHours => Advance(start, Duration.FromHours(span.Amount)),
    };

    /// <summary>
    /// The same where the clock stood still at times. Each pause puts the end off by exactly the office time that it covers.
    /// </summary>
    /// <param name="start">When the clock was started.</param>
    /// <param name="span">What was promised.</param>
    /// <param name="pauses">When the clock stood still, in order, without overlap, each with its end.</param>
    public Instant Add(Instant start, WorkingSpan span, params IReadOnlyList<Interval> pauses) => pauses.Aggregate(
        Add(start, span), (end, pause) => pause.Start >= end ? end : Advance(end, OfficeTime(Instant.Max(pause.Start, start), pause.End)));

    /// <summary>The first instant by which the office has been open for so long since <paramref name="start"/>.</summary>
    public Instant Advance(Instant start, Duration officeTime)
    {
        if (officeTime == Duration.Zero)
        {
            return start;
        }

        foreach (var open in OpenIntervals(start))
        {
            if (open.Duration >= officeTime)
            {
                return open.Start + officeTime;
            }

            officeTime -= open.Duration;
        }

        throw new InvalidOperationException("Open intervals never end.");
    }

    /// <summary>How long the office is open between two instants; zero where the second is not the later one.</summary>
    public Duration OfficeTime(Instant from, Instant to) =>
        OpenIntervals(from).TakeWhile(open => open.Start < to).Aggregate(Duration.Zero, (sum, open) => sum + (Instant.Min(open.End, to) - open.Start));

    /// <summary>The same deadline as <see cref="Add(Instant, WorkingSpan, IReadOnlyList{Interval})"/> gives, with all that led to it.</summary>
    public DeadlineExplanation Explain(Instant start, WorkingSpan span, params IReadOnlyList<Interval> pauses) => DeadlineExplanation.Of(this, start, span, pauses);

    /// <summary>What a date is: a closure of that very date goes before a holiday, for its reason is the nearer one, but neither gives the other's hours back.</summary>
    public CalendarDay On(LocalDate date)
    {
        var usual = hours.GetValueOrDefault(date.DayOfWeek, []);
        if (usual.Count == 0)
        {
            return new CalendarDay(date, CalendarDayKind.DayOff, []);
        }

        var holiday = Holidays.Find(new DateInCalendars(date), static (holiday, day) => holiday.IsOn(day));
        if (closed.TryGetValue(date, out var closure))
        {
            var remaining = holiday is null ? Overlap(usual, closure.Hours) : [];
            var kind = remaining.Count == 0 ? CalendarDayKind.Closed : CalendarDayKind.Shortened;
            return new CalendarDay(date, kind, remaining) { ReasonFa = closure.ReasonFa, ReasonEn = closure.ReasonEn };
        }

        return holiday is null
            ? new CalendarDay(date, CalendarDayKind.Usual, usual)
            : new CalendarDay(date, CalendarDayKind.Holiday, []) { ReasonFa = holiday.ReasonFa, ReasonEn = holiday.ReasonEn };
    }

    /// <summary>The instant itself where the office is open, else when it opens.</summary>
    internal Instant NextOpening(Instant instant) => OpenIntervals(instant).First().Start;

    /// <summary>The office hours of a day as instants; without those that a change of the zone leaves out.</summary>
    internal IEnumerable<Interval> OpenOn(CalendarDay day) => day.Hours
        .Select(open => new Interval(InstantOf(day.Date, open.From), InstantOf(day.Date, open.To)))
        .Where(open => open.Duration > Duration.Zero);

    private Instant EndOfDays(Instant start, int days)
    {
        var begun = NextOpening(start).InZone(Zone);
        var date = begun.Date;
        for (var counted = 0; counted < days;)
        {
            date = date.PlusDays(1);
            counted += On(date).IsWorkingDay ? 1 : 0;
        }

        return At(date, begun.TimeOfDay);
    }

    /// <summary>That time of a working day, or where the office is closed then, what <see cref="Add(Instant, WorkingSpan)"/> says.</summary>
    private Instant At(LocalDate date, LocalTime time)
    {
        var open = On(date).Hours;
        if (open.FirstOrDefault(stretch => time <= stretch.To) is { } stretch)
        {
            return InstantOf(date, LocalTime.Max(stretch.From, time));
        }

        return hours[date.DayOfWeek][^1].To is var closing && open[^1].To == closing
            ? InstantOf(date, closing)
            : NextOpening(InstantOf(date, open[^1].To));
    }

    private IEnumerable<Interval> OpenIntervals(Instant start)
    {
        for (var date = start.InZone(Zone).Date; ; date = date.PlusDays(1))
        {
            foreach (var open in OpenOn(On(date)))
            {
                if (open.End > start)
                {
                    yield return new Interval(Instant.Max(open.Start, start), open.End);
                }
            }
        }
    }

    private Instant InstantOf(LocalDate date, LocalTime time) => Zone.ResolveLocal(date.At(time), Resolver).ToInstant();

    private static ValueList<OfficeHours> Overlap(ValueList<OfficeHours> usual, ValueList<OfficeHours> remaining) =>
    [
        .. from one in usual
           from other in remaining
           let overlap = new OfficeHours(LocalTime.Max(one.From, other.From), LocalTime.Min(one.To, other.To))
           where overlap.From < overlap.To
           select overlap,
    ];
}
