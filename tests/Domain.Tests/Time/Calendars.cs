using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Tests.Time;

/// <summary>The calendars that the tests of working time use, and instants as people of Tehran write them.</summary>
internal static class Calendars
{
    public static readonly DateTimeZone Tehran = DateTimeZoneProviders.Tzdb["Asia/Tehran"];

    /// <summary>Saturday to Wednesday 8 to 16.</summary>
    public static readonly ValueList<WorkingDay> FiveDays =
    [
        .. new[] { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday }
            .Select(day => new WorkingDay(day, [Hours(8, 16)])),
    ];

    /// <summary>The same and Thursday 8 to 12.</summary>
    public static readonly ValueList<WorkingDay> WithThursday = [.. FiveDays, new WorkingDay(IsoDayOfWeek.Thursday, [Hours(8, 12)])];

    public static OfficeHours Hours(int from, int to) => new(new LocalTime(from, 0), new LocalTime(to, 0));

    public static Closure Closed(string jalali, params ValueList<OfficeHours> remaining) => new(Date(jalali), "تعطیل", "Closed") { Hours = remaining };

    public static LocalDate Date(string jalali) => Jalali.Find(jalali)!.Value;

    /// <summary>An instant as <c>1401/02/05 10:30</c> in Tehran.</summary>
    public static Instant At(string jalali) =>
        Date(jalali[..10]).At(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(jalali[11..]).Value).InZoneStrictly(Tehran).ToInstant();

    public static string Written(Instant instant) => Jalali.Short(instant, Tehran)[..16];

    /// <summary>A calendar as the file of cases names it: the week, and dates such as <c>1401/02/05=08-10 1401/02/06</c>.</summary>
    public static WorkingCalendar Calendar(string week, string closures) => new(
        Tehran,
        week == "5" ? FiveDays : WithThursday,
        [.. closures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(closure => closure.Split('=', '-') switch
        {
            [var date, var from, var to] => Closed(date, Hours(int.Parse(from), int.Parse(to))),
            var parts => Closed(parts[0]),
        })],
        PublicHolidays.Iran);

    /// <summary><c>2 days</c> or <c>72 hours</c>.</summary>
    public static WorkingSpan Limit(string limit) => limit.Split(' ') is [var amount, var unit]
        ? new(int.Parse(amount), unit == "days" ? WorkingUnit.WorkingDays : WorkingUnit.WorkingHours)
        : throw new FormatException(limit);
}
