using NodaTime;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Projections.Tests.Statistics;

/// <summary>Instants as a wall clock and a Jalali calendar in Tehran show them.</summary>
internal static class Tehran
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Tehran"];

    public static Instant At(string jalali, int hour, int minute, int second = 0) => Day(jalali).At(new LocalTime(hour, minute, second)).InZoneStrictly(Zone).ToInstant();

    public static LocalDate Day(string jalali) => Jalali.Find(jalali) ?? throw new ArgumentException(jalali);
}
