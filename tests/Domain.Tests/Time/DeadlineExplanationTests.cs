using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Time.Calendars;
using Interval = NodaTime.Interval;

namespace ServiceDesk.Domain.Tests.Time;

[Seed("X-07")]
public sealed class DeadlineExplanationTests
{
    private static readonly WorkingCalendar Office = new(Tehran, WithThursday, [], PublicHolidays.Iran);

    private static readonly Gen<Instant> Starts = Gen.Choose(0, 2 * 365 * 24 * 60).Select(minutes => At("1401/01/01 12:00") + Duration.FromMinutes(minutes));

    private static readonly Gen<WorkingSpan> Spans =
        from amount in Gen.Choose(1, 90)
        from unit in Gen.Elements(WorkingUnit.WorkingDays, WorkingUnit.WorkingHours)
        select new WorkingSpan(amount, unit);

    // Whole days and days of which some hours remain, any of them off already.
    private static readonly Gen<ValueList<Closure>> Closures =
        from days in Gen.ArrayOf(Gen.Choose(0, 800))
        from hours in Gen.ArrayOf(Gen.Elements<(int From, int To)>((0, 0), (8, 10), (9, 12), (10, 16), (6, 20)), days.Length)
        select (ValueList<Closure>)[.. days.Zip(hours).DistinctBy(d => d.First).Select(d => new Closure(new LocalDate(2022, 3, 21).PlusDays(d.First), "تعطیل", "Closed")
        {
            Hours = d.Second.To == 0 ? [] : [Hours(d.Second.From, d.Second.To)],
        })];

    private static readonly Gen<Interval[]> Pauses =
        from steps in Gen.ArrayOf(Gen.Choose(1, 6_000))
        select steps.Take(steps.Length / 2 * 2).Aggregate(new List<Instant>(), (all, step) => [.. all, (all.Count == 0 ? At("1401/01/01 12:00") : all[^1]) + Duration.FromMinutes(step)])
            .Chunk(2).Select(pair => new Interval(pair[0], pair[1])).ToArray();

    [Fact]
    [Seed("E-32")]
    public void Two_working_days_over_a_holiday_and_a_weekend()
    {
        var explained = Office.Explain(At("1401/02/12 09:00"), new WorkingSpan(2, WorkingUnit.WorkingDays));

        Assert.Equal("1401/02/17 09:00", Written(explained.End)); // Thursday the 15th counts, short as it is
        Assert.Equal(
            [
                (CalendarDayKind.Usual, null, 7.0), (CalendarDayKind.Holiday, null, 0.0), (CalendarDayKind.Holiday, null, 0.0),
                (CalendarDayKind.Usual, 1, 4.0), (CalendarDayKind.DayOff, null, 0.0), (CalendarDayKind.Usual, 2, 1.0),
            ],
            explained.Days.Select(d => (d.Day.Kind, d.Number, d.CountedTime.TotalHours)));
        Assert.Equal("عید سعید فطر", explained.Days[1].Day.ReasonFa);
        Assert.Equal("Eid al-Fitr", explained.Days[1].Day.ReasonEn);
        Assert.Equal(Duration.FromHours(12), explained.OfficeTime);
    }

    [Fact]
    [Seed("I-28")]
    public void Hours_that_wait_for_the_applicant()
    {
        // Asked on Sunday at 10, answered on Monday at 9: seven hours of the office did not count.
        var explained = Office.Explain(At("1401/02/04 08:00"), new WorkingSpan(4, WorkingUnit.WorkingHours), new Interval(At("1401/02/04 10:00"), At("1401/02/05 09:00")));

        Assert.Equal("1401/02/05 11:00", Written(explained.End));
        Assert.Equal([2.0, 2.0], explained.Days.Select(d => d.CountedTime.TotalHours));
        Assert.Equal([6.0, 1.0], explained.Days.Select(d => d.Paused.Sum(p => p.Duration.TotalHours)));
    }

    [Fact]
    public void A_half_day_is_counted_for_what_is_left_of_it()
    {
        var calendar = new WorkingCalendar(Tehran, FiveDays, [Closed("1401/02/05", Hours(8, 10))]);
        var explained = calendar.Explain(At("1401/02/04 15:00"), new WorkingSpan(4, WorkingUnit.WorkingHours));

        Assert.Equal("1401/02/06 09:00", Written(explained.End));
        Assert.Equal([1.0, 2.0, 1.0], explained.Days.Select(d => d.CountedTime.TotalHours));
        Assert.Equal(CalendarDayKind.Shortened, explained.Days[1].Day.Kind);
    }

    [Theory]
    [InlineData("1401/02/04 09:00", "1401/02/05 09:00")] // while it is still open
    [InlineData("1401/02/04 15:00", "1401/02/06 08:00")] // the hours after ten are not taken away
    [InlineData("1401/02/05 12:00", "1401/02/07 08:00")] // begun when it has closed
    public void A_working_day_that_ends_in_a_half_day(string start, string end)
    {
        var calendar = new WorkingCalendar(Tehran, FiveDays, [Closed("1401/02/05", Hours(8, 10))]);
        Assert.Equal(end, Written(calendar.Add(At(start), new WorkingSpan(1, WorkingUnit.WorkingDays))));
    }

    [Fact]
    public void A_closure_opens_nothing()
    {
        var friday = new WorkingCalendar(Tehran, FiveDays, [Closed("1401/02/09", Hours(8, 16)), Closed("1401/02/13", Hours(6, 20))], PublicHolidays.Iran);
        Assert.Equal(CalendarDayKind.DayOff, friday.On(Date("1401/02/09")).Kind);
        Assert.False(friday.On(Date("1401/02/13")).IsWorkingDay);
    }

    [Fact]
    public void What_is_counted_adds_up_to_the_limit() => Prop
        .ForAll(Starts.ToArbitrary(), Spans.ToArbitrary(), Closures.ToArbitrary(), (start, span, closures) =>
        {
            var calendar = With(closures);
            var explained = calendar.Explain(start, span);
            var counted = Counted(explained);
            return explained.End == calendar.Add(start, span)
                && counted == explained.OfficeTime
                && (span.Unit == WorkingUnit.WorkingHours
                    ? counted == Duration.FromHours(span.Amount)
                    : explained.Days.Count(day => day.Number is not null) == span.Amount);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Pauses_take_nothing_away_and_give_nothing() => Prop
        .ForAll(Starts.ToArbitrary(), Spans.ToArbitrary(), Pauses.ToArbitrary(), (start, span, pauses) =>
        {
            var explained = Office.Explain(start, span, pauses);
            return Counted(explained) == explained.OfficeTime
                && explained.End >= Office.Add(start, span)
                && explained.Days.All(day => day.Counted.All(c => pauses.All(p => c.End <= p.Start || c.Start >= p.End)));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Office_time_split_at_any_instant_adds_up() => Prop
        .ForAll(Starts.ToArbitrary(), Spans.Zip(Gen.Choose(0, 40_000)).ToArbitrary(), Closures.ToArbitrary(), (start, drawn, closures) =>
        {
            var (span, minutes) = drawn;
            var calendar = With(closures);
            var end = calendar.Add(start, span);
            var at = Instant.Min(start + Duration.FromMinutes(minutes), end);
            return calendar.OfficeTime(start, at) + calendar.OfficeTime(at, end) == calendar.OfficeTime(start, end)
                && (calendar.OfficeTime(at, end) == Duration.Zero || calendar.Advance(at, calendar.OfficeTime(at, end)) <= end);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_closure_more_whole_or_half_never_shortens() => Prop
        .ForAll(Starts.ToArbitrary(), Spans.ToArbitrary(), Closures.ToArbitrary(), (start, span, closures) =>
            With(closures).Add(start, span) >= With([.. closures.Skip(1)]).Add(start, span))
        .QuickCheckThrowOnFailure();

    private static WorkingCalendar With(ValueList<Closure> closures) => new(Tehran, WithThursday, closures, PublicHolidays.Iran);

    private static Duration Counted(DeadlineExplanation explained) => explained.Days.Aggregate(Duration.Zero, (sum, day) => sum + day.CountedTime);
}
