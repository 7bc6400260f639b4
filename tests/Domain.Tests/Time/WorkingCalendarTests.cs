using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Tests.Time;

[Seed("X-07")]
public sealed class WorkingCalendarTests
{
    private static readonly DateTimeZone Tehran = DateTimeZoneProviders.Tzdb["Asia/Tehran"];

    /// <summary>Saturday to Wednesday 8 to 16, Thursday 8 to 12.</summary>
    private static readonly WorkingCalendar Office = new(
        Tehran,
        [
            .. new[] { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday }
                .Select(day => new WorkingDay(day, [new(new LocalTime(8, 0), new LocalTime(16, 0))])),
            new WorkingDay(IsoDayOfWeek.Thursday, [new(new LocalTime(8, 0), new LocalTime(12, 0))]),
        ],
        []);

    private static readonly Gen<Instant> Starts = Gen.Choose(0, 365 * 24 * 60).Select(minutes => At("2022-03-21T00:00") + Duration.FromMinutes(minutes));

    private static readonly Gen<WorkingSpan> Spans =
        from amount in Gen.Choose(1, 90)
        from unit in Gen.Elements(WorkingUnit.WorkingDays, WorkingUnit.WorkingHours)
        select new WorkingSpan(amount, unit);

    private static readonly Gen<LocalDate[]> Dates = Gen.ArrayOf(Gen.Choose(0, 400).Select(days => new LocalDate(2022, 3, 1).PlusDays(days)));

    [Theory]
    [Seed("E-32")]
    [InlineData("2022-04-23T10:00", 2, "2022-04-25T10:00")] // Saturday to Monday
    [InlineData("2022-04-27T10:00", 2, "2022-04-30T10:00")] // Wednesday over Thursday and Friday to Saturday
    [InlineData("2022-04-26T15:00", 2, "2022-04-28T12:00")] // into the short Thursday: until it closes
    [InlineData("2022-04-29T10:00", 2, "2022-05-02T08:00")] // on a Friday: counted from Saturday's opening
    [InlineData("2022-04-23T16:00", 1, "2022-04-25T08:00")] // at closing: counted from Sunday's opening
    [InlineData("2022-04-23T03:00", 1, "2022-04-24T08:00")] // before opening
    [InlineData("2022-03-21T10:00", 1, "2022-03-22T10:00")] // into summer time, one hour less on the clock
    public void Working_days_are_counted(string start, int days, string end) =>
        Assert.Equal(At(end), Office.Add(At(start), new WorkingSpan(days, WorkingUnit.WorkingDays)));

    [Theory]
    [Seed("I-28")]
    [InlineData("2022-04-23T10:00", 6, "2022-04-23T16:00")] // ends with the day, not with the next one's beginning
    [InlineData("2022-04-23T10:00", 7, "2022-04-24T09:00")]
    [InlineData("2022-04-27T15:00", 6, "2022-04-30T09:00")] // one hour, four on Thursday, one on Saturday
    [InlineData("2022-04-23T08:00", 72, "2022-05-03T12:00")] // 44 in the first week, then three days and four hours
    [InlineData("2022-04-29T10:00", 1, "2022-04-30T09:00")]
    public void Working_hours_are_counted(string start, int hours, string end) =>
        Assert.Equal(At(end), Office.Add(At(start), new WorkingSpan(hours, WorkingUnit.WorkingHours)));

    [Fact]
    public void A_closure_is_skipped() => Assert.Equal(
        At("2022-04-26T10:00"),
        With(new LocalDate(2022, 4, 24)).Add(At("2022-04-23T10:00"), new WorkingSpan(2, WorkingUnit.WorkingDays)));

    [Fact]
    public void A_break_within_the_day_is_no_working_time()
    {
        var broken = new WorkingCalendar(
            Tehran,
            [new WorkingDay(IsoDayOfWeek.Saturday, [new(new LocalTime(8, 0), new LocalTime(12, 0)), new(new LocalTime(13, 0), new LocalTime(16, 0))])],
            []);

        Assert.Equal(At("2022-04-23T14:00"), broken.Add(At("2022-04-23T11:00"), new WorkingSpan(2, WorkingUnit.WorkingHours)));
        Assert.Equal(At("2022-04-30T13:00"), broken.Add(At("2022-04-23T12:30"), new WorkingSpan(1, WorkingUnit.WorkingDays)));
    }

    [Fact]
    public void A_closure_more_never_shortens() => Prop
        .ForAll(Starts.ToArbitrary(), Spans.ToArbitrary(), Dates.ToArbitrary(), (start, span, dates) =>
        {
            var fewer = With([.. dates.Skip(1)]).Add(start, span);
            var more = With(dates).Add(start, span);
            return more >= fewer && fewer > start;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_start_never_ends_earlier() => Prop
        .ForAll(Starts.ToArbitrary(), Starts.ToArbitrary(), Spans.ToArbitrary(), (one, other, span) =>
            Office.Add(Instant.Min(one, other), span) <= Office.Add(Instant.Max(one, other), span))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Hours_split_anywhere_add_up() => Prop
        .ForAll(Starts.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (start, first, second) =>
            Office.Add(Office.Add(start, Hours(first)), Hours(second)) == Office.Add(start, Hours(first + second)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_end_is_within_office_hours() => Prop
        .ForAll(Starts.ToArbitrary(), Spans.ToArbitrary(), (start, span) =>
        {
            var end = Office.Add(start, span).InZone(Tehran);
            return Office.Week.Any(day => day.Day == end.DayOfWeek && day.Hours.Any(open => end.TimeOfDay >= open.From && end.TimeOfDay <= open.To));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_week_without_hours_is_no_calendar() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(Tehran, [], []));

    private static WorkingSpan Hours(int amount) => new(amount, WorkingUnit.WorkingHours);

    private static WorkingCalendar With(params LocalDate[] dates) =>
        new(Tehran, Office.Week, dates.Select(date => new Closure(date, "تعطیل", "Closed")).ToValueList());

    private static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(Tehran).ToInstant();
}
