using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Calendars;

/// <summary>One event of an iCalendar file (RFC 5545 section 3.6.1).</summary>
internal sealed class CalendarEvent
{
    private readonly DateTimeZone office;
    private readonly CalendarTime start;
    private readonly CalendarTime? end;
    private readonly Period? duration;
    private readonly RecurrenceRule? rule;
    private readonly List<CalendarTime> further = [];
    private readonly List<CalendarTime> except = [];

    /// <param name="line">The line that it begins on.</param>
    /// <param name="properties">Its own lines, without those of components within it.</param>
    /// <param name="office">The zone of the office.</param>
    /// <exception cref="CalendarFaultException">Something of it is wrong.</exception>
    public CalendarEvent(int line, IReadOnlyList<ContentLine> properties, DateTimeZone office)
    {
        this.office = office;
        Line = line;
        foreach (var property in properties)
        {
            switch (property.Name)
            {
                case "SUMMARY": Summary = Words(property.Value); break;
                case "STATUS": IsCancelled = property.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase); break;
                case "UID": Uid = property.Value; break;
                case "DTSTART": start = CalendarTime.One(property, office); break;
                case "DTEND": end = CalendarTime.One(property, office); break;
                case "DURATION": duration = Length(property); break;
                case "RRULE": rule = new RecurrenceRule(property, office); break;
                case "RDATE": further.AddRange(CalendarTime.All(property, office)); break;
                case "EXDATE": except.AddRange(CalendarTime.All(property, office)); break;
                case "RECURRENCE-ID": Replaces = CalendarTime.One(property, office); break;
                default: break;
            }
        }

        start = start ?? throw new CalendarFaultException(line, "The event has no DTSTART.", "DTSTART with a date or a time");
        if (end is not null && (end.IsDate != start.IsDate || end.Instant < start.Instant))
        {
            throw new CalendarFaultException(line, "The event ends before it begins.", "DTEND after DTSTART, both dates or both times");
        }

        if (Summary.Length is 0 or > 500 && !IsCancelled)
        {
            throw new CalendarFaultException(line, "The event does not say what it is.", "SUMMARY with 1 to 500 characters: people are told it as the reason");
        }
    }

    public int Line { get; }

    public string? Uid { get; }

    public string Summary { get; } = "";

    public bool IsCancelled { get; }

    /// <summary>The time of the event of the same <see cref="Uid"/> in whose place this one stands; null for one of its own.</summary>
    public CalendarTime? Replaces { get; }

    /// <summary>When it takes place, in the office's time, up to a date.</summary>
    /// <param name="last">The last date on which it may begin.</param>
    /// <param name="replaced">The times in whose place other events stand.</param>
    public IEnumerable<(LocalDateTime From, LocalDateTime To)> Occurrences(LocalDate last, IReadOnlyCollection<CalendarTime> replaced) =>
        (rule?.From(start, last) ?? [start.Local])
            .Select(local => start with { Local = local })
            .Concat(further)
            .Where(time => time.Local.Date <= last && !except.Concat(replaced).Any(other => IsSame(time, other)))
            .Select(Span);

    private (LocalDateTime From, LocalDateTime To) Span(CalendarTime time)
    {
        if (time.IsDate)
        {
            // The end is exclusive; an event without one, or with its start for its end, is a day.
            var days = end is not null ? Period.DaysBetween(start.Local.Date, end.Local.Date) : duration is not null ? Period.DaysBetween(time.Local.Date, (time.Local + duration).Date) : 1;
            return (time.Local, time.Local.PlusDays(Math.Max(days, 1)));
        }

        var until = end is not null ? time.Instant + (end.Instant - start.Instant)
            : duration is not null ? (time with { Local = time.Local + duration }).Instant
            : time.Instant;
        return (time.Instant.InZone(office).LocalDateTime, until.InZone(office).LocalDateTime);
    }

    private static bool IsSame(CalendarTime time, CalendarTime other) =>
        time.IsDate || other.IsDate ? time.Local.Date == other.Local.Date : time.Instant == other.Instant;

    private static Period Length(ContentLine property)
    {
        var parsed = PeriodPattern.Roundtrip.Parse(property.Value.Trim().TrimStart('+'));
        return parsed.Success && parsed.Value is { Weeks: >= 0 and <= 60, Days: >= 0 and <= 400, Hours: >= 0 and <= 9_600, Minutes: >= 0 and <= 600_000, Seconds: >= 0 and <= 40_000_000, Months: 0, Years: 0 } length
            ? length
            : throw new CalendarFaultException(property.Number, $"'{property.Value}' is no duration.", "for example P1D, PT4H or P1W, at most about a year");
    }

    /// <summary>The text without escapes (RFC 5545 section 3.3.11), on one line, and without signs that no text of a definition may hold.</summary>
    private static string Words(string value)
    {
        var text = value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",").Replace("\\;", ";").Replace("\\\\", "\\");
        while (TextRules.FirstForbidden(text, multiLine: false) is var (_, character))
        {
            text = text.Replace(char.ConvertFromUtf32(character), "");
        }

        return TextRules.Trim(text);
    }
}
