using System.Globalization;
using NodaTime;

namespace ServiceDesk.Domain.Calendars;

/// <summary>A rule by which an event comes again (RFC 5545 section 3.3.10), as far as calendars of offices use it.</summary>
internal sealed class RecurrenceRule
{
    private const string Understood = "FREQ=DAILY, WEEKLY, MONTHLY or YEARLY with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY and WKST";

    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly int line;
    private readonly string frequency;
    private readonly int interval = 1;
    private readonly int? count;
    private readonly CalendarTime? until;
    private readonly IReadOnlyList<int> months = [];
    private readonly IReadOnlyList<int> monthDays = [];
    private readonly IReadOnlyList<(int Ordinal, IsoDayOfWeek Day)> days = [];
    private readonly IsoDayOfWeek weekStart = IsoDayOfWeek.Monday;

    /// <exception cref="CalendarFaultException">The rule is wrong, or of a kind that is not understood.</exception>
    public RecurrenceRule(ContentLine property, DateTimeZone office)
    {
        line = property.Number;
        frequency = "";
        foreach (var part in property.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = part.IndexOf('=') is > 0 and var equals ? (part[..equals].ToUpperInvariant(), part[(equals + 1)..].ToUpperInvariant()) : throw Wrong(part);
            switch (name)
            {
                case "FREQ" when value is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY": frequency = value; break;
                case "INTERVAL": interval = Number(value, 1, 1_000); break;
                case "COUNT": count = Number(value, 1, 10_000); break;
                case "UNTIL": until = CalendarTime.Parse(line, value, null, office); break;
                case "BYMONTH": months = [.. value.Split(',').Select(month => Number(month, 1, 12)).Order()]; break;
                case "BYMONTHDAY": monthDays = [.. value.Split(',').Select(MonthDay)]; break;
                case "BYDAY": days = [.. value.Split(',').Select(Day)]; break;
                case "WKST": weekStart = DayOfWeek(value); break;
                default: throw Wrong(part);
            }
        }

        if (frequency.Length == 0)
        {
            throw Wrong(property.Value);
        }

        if (days.Any(day => day.Ordinal != 0) && frequency is not ("MONTHLY" or "YEARLY") || frequency == "YEARLY" && days.Count > 0 && months.Count == 0)
        {
            throw Wrong(property.Value);
        }
    }

    /// <summary>The dates and times at which an event that first takes place at <paramref name="first"/> takes place, up to a date.</summary>
    public IEnumerable<LocalDateTime> From(CalendarTime first, LocalDate last)
    {
        var given = 0;
        // The first time is one of them even where the rule would not give it.
        foreach (var date in Dates(first.Local.Date, last).Where(date => date > first.Local.Date).Prepend(first.Local.Date))
        {
            var time = date + first.Local.TimeOfDay;
            if (given++ == count || IsAfterEnd(first with { Local = time }))
            {
                yield break;
            }

            yield return time;
        }
    }

    private bool IsAfterEnd(CalendarTime time) => until switch
    {
        null => false,
        { IsDate: true } => time.Local.Date > until.Local.Date,
        _ when time.IsDate => time.Local.Date > until.Local.Date,
        _ => time.Instant > until.Instant,
    };

    private IEnumerable<LocalDate> Dates(LocalDate first, LocalDate last)
    {
        for (var period = 0; StartOf(first, period) is var start && start <= last; period++)
        {
            foreach (var date in Candidates(first, start).Where(date => months.Count == 0 || months.Contains(date.Month)))
            {
                if (date > last)
                {
                    yield break;
                }

                yield return date;
            }
        }
    }

    private LocalDate StartOf(LocalDate first, int period) => frequency switch
    {
        "DAILY" => first.PlusDays(period * interval),
        "WEEKLY" => first.PlusDays(-Since(first.DayOfWeek)).PlusWeeks(period * interval),
        "MONTHLY" => new LocalDate(first.Year, first.Month, 1).PlusMonths(period * interval),
        _ => new LocalDate(first.Year, 1, 1).PlusYears(period * interval),
    };

    private IEnumerable<LocalDate> Candidates(LocalDate first, LocalDate start) => frequency switch
    {
        "DAILY" => new[] { start }.Where(date => FitsMonthDay(date) && FitsDay(date)),
        "WEEKLY" => Enumerable.Range(0, 7).Select(start.PlusDays).Where(date => days.Count == 0 ? date.DayOfWeek == first.DayOfWeek : FitsDay(date)),
        "MONTHLY" => OfMonth(first, start),
        _ => YearMonths(first).SelectMany(month => OfMonth(first, new LocalDate(start.Year, month, 1))),
    };

    private IEnumerable<int> YearMonths(LocalDate first) =>
        months.Count > 0 ? months : monthDays.Count > 0 ? Enumerable.Range(1, 12) : [first.Month];

    private IEnumerable<LocalDate> OfMonth(LocalDate first, LocalDate start) => Enumerable.Range(0, start.Calendar.GetDaysInMonth(start.Year, start.Month))
        .Select(start.PlusDays)
        .Where(date => days.Count == 0 && monthDays.Count == 0 ? date.Day == first.Day : FitsMonthDay(date) && FitsDay(date));

    private bool FitsMonthDay(LocalDate date) =>
        monthDays.Count == 0 || monthDays.Contains(date.Day) || monthDays.Contains(date.Day - date.Calendar.GetDaysInMonth(date.Year, date.Month) - 1);

    private bool FitsDay(LocalDate date) => days.Count == 0 || days.Any(day => day.Day == date.DayOfWeek && day.Ordinal switch
    {
        0 => true,
        > 0 => (date.Day - 1) / 7 + 1 == day.Ordinal,
        _ => (date.Day - date.Calendar.GetDaysInMonth(date.Year, date.Month)) / 7 - 1 == day.Ordinal,
    });

    private int Since(IsoDayOfWeek day) => ((int)day - (int)weekStart + 7) % 7;

    private (int Ordinal, IsoDayOfWeek Day) Day(string value)
    {
        var trimmed = value.Trim();
        return trimmed.Length < 2 ? throw Wrong(value) : (trimmed.Length == 2 ? 0 : Number(trimmed[..^2], -5, 5), DayOfWeek(trimmed[^2..]));
    }

    private IsoDayOfWeek DayOfWeek(string value) =>
        Array.IndexOf(DayNames, value) is >= 0 and var index ? (IsoDayOfWeek)(index + 1) : throw Wrong(value);

    private int MonthDay(string value) => Number(value, -31, 31) is not 0 and var day ? day : throw Wrong(value);

    private int Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(value);

    private CalendarFaultException Wrong(string what) => new(line, $"'{what}' of the rule is not understood.", Understood);
}
