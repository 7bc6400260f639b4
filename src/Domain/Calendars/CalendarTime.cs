using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ServiceDesk.Domain.Calendars;

/// <summary>A date or a date with time as an iCalendar file gives it (RFC 5545 sections 3.3.4 and 3.3.5).</summary>
/// <param name="Local">The date and time on the clock of its zone; midnight for a date.</param>
/// <param name="Zone">The zone; null for a date, which is the same everywhere.</param>
internal sealed record CalendarTime(LocalDateTime Local, DateTimeZone? Zone)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public bool IsDate => Zone is null;

    public Instant Instant => (Zone ?? DateTimeZone.Utc).AtLeniently(Local).ToInstant();

    /// <summary>All the times of a property; EXDATE and RDATE may have several.</summary>
    /// <param name="property">The property.</param>
    /// <param name="office">The office's zone, for times that name none.</param>
    public static IReadOnlyList<CalendarTime> All(ContentLine property, DateTimeZone office) =>
        [.. property.Value.Split(',').Select(value => Parse(property.Number, value.Trim(), property.Parameter("TZID"), office))];

    public static CalendarTime One(ContentLine property, DateTimeZone office) =>
        Parse(property.Number, property.Value.Trim(), property.Parameter("TZID"), office);

    public static CalendarTime Parse(int line, string value, string? zone, DateTimeZone office)
    {
        var utc = value.EndsWith('Z');
        var time = Date.Parse(value) is { Success: true } date ? new CalendarTime(date.Value.AtMidnight(), null)
            : DateAndTime.Parse(utc ? value[..^1] : value) is { Success: true } local ? new CalendarTime(local.Value, utc ? DateTimeZone.Utc : ZoneOf(line, zone, office))
            : null;
        return time is { Local.Year: >= FirstYear and <= LastYear }
            ? time
            : throw new CalendarFaultException(line, $"'{value}' is no date and no time.", "20270321 or 20270321T083000, in UTC with a Z, from 1900 to 2200");
    }

    private static DateTimeZone ZoneOf(int line, string? name, DateTimeZone office)
    {
        if (name is null)
        {
            return office;
        }

        // Outlook names zones as Windows does, Google as the tz database does.
        var id = TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.GetValueOrDefault(name, name);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            ?? throw new CalendarFaultException(line, $"The time zone '{name}' is not known.", "a name of the tz database or of Windows, for example Asia/Tehran");
    }
}
