using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;
using Interval = NodaTime.Interval;

namespace ServiceDesk.Domain.Tests.Time;

/// <summary>Calendars of any kind: zones with and without summer time, several stretches a day, short days, lunar holidays as announced, closures and half-days.</summary>
internal static class RandomCalendars
{
    private static readonly LocalDate First = new(2021, 3, 1);

    private static readonly Gen<DateTimeZone> Zones =
        Gen.Elements("Asia/Tehran", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC").Select(id => DateTimeZoneProviders.Tzdb[id]);

    /// <summary>One to three stretches in order with gaps between them, at any quarter of an hour from midnight on.</summary>
    private static readonly Gen<ValueList<OfficeHours>> Stretches =
        from count in Gen.Choose(1, 3)
        from quarters in Gen.ArrayOf(Gen.Choose(0, 95), count * 2)
        select quarters.Distinct().Order().Chunk(2).Where(pair => pair.Length == 2)
            .Select(pair => new OfficeHours(LocalTime.Midnight.PlusMinutes(15 * pair[0]), LocalTime.Midnight.PlusMinutes(15 * pair[1]))).ToValueList();

    private static readonly Gen<ValueList<OfficeHours>> UsualDays = Gen.Frequency(
        (3, Gen.Constant<ValueList<OfficeHours>>([Calendars.Hours(8, 16)])),
        (1, Gen.Constant<ValueList<OfficeHours>>([Calendars.Hours(8, 12)])),
        (2, Stretches.Where(stretches => stretches.Count > 0)));

    private static readonly Gen<ValueList<WorkingDay>> Weeks =
        from days in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)).Where(days => days.Count > 0)
        from hours in Gen.ArrayOf(UsualDays, days.Count)
        select days.Zip(hours, (day, open) => new WorkingDay(day, open)).ToValueList();

    private static readonly Gen<ValueList<Holiday>> Holidays =
        from known in Gen.SubListOf(PublicHolidays.Iran.AsEnumerable())
        from moved in Gen.Choose(-1, 1)
        select known.Append(new Holiday(HolidayCalendar.Lunar, 10, 1, "عید سعید فطر", "Eid al-Fitr") { Announced = [new LocalDate(2022, 5, 3).PlusDays(moved)] }).ToValueList();

    public static readonly Gen<Closure> Closures =
        from days in Gen.Choose(0, 500)
        from remaining in Gen.Frequency((1, Gen.Constant<ValueList<OfficeHours>>([])), (1, Stretches))
        select new Closure(First.PlusDays(days), "تعطیل", "Closed") { Hours = remaining };

    public static readonly Gen<WorkingCalendar> Any =
        from zone in Zones
        from week in Weeks
        from holidays in Holidays
        from closures in Gen.ListOf(Closures)
        select new WorkingCalendar(zone, week, closures.DistinctBy(closure => closure.Date).ToValueList(), holidays);

    public static readonly Gen<Instant> Starts = Gen.Choose(0, 400 * 24 * 60 * 60).Select(seconds => Instant.FromUtc(2021, 3, 1, 0, 0) + Duration.FromSeconds(seconds));

    public static readonly Gen<WorkingSpan> Spans =
        from amount in Gen.Choose(1, 40)
        from unit in Gen.Elements(WorkingUnit.WorkingDays, WorkingUnit.WorkingHours)
        select new WorkingSpan(amount, unit);

    /// <summary>In order, without overlap, some so short that they cover no office time.</summary>
    public static Gen<Interval[]> PausesFrom(Instant start) =>
        from count in Gen.Choose(0, 4)
        from steps in Gen.ArrayOf(Gen.OneOf(Gen.Choose(1, 600), Gen.Choose(1, 400_000)), count * 2)
        select steps.Aggregate(new List<Instant> { start }, (all, step) => [.. all, all[^1] + Duration.FromSeconds(step)]).Skip(1)
            .Chunk(2).Select(pair => new Interval(pair[0], pair[1])).ToArray();

    public static WorkingCalendar With(this WorkingCalendar calendar, Closure closure) =>
        new(calendar.Zone, calendar.Week, [closure, .. calendar.Closures.Where(other => other.Date != closure.Date)], calendar.Holidays);

    public static WorkingCalendar In(this WorkingCalendar calendar, DateTimeZone zone) => new(zone, calendar.Week, calendar.Closures, calendar.Holidays);
}
