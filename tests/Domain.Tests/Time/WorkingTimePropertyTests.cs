using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Time.RandomCalendars;
using Interval = NodaTime.Interval;

namespace ServiceDesk.Domain.Tests.Time;

/// <summary>What holds of working time by whatever calendar.</summary>
[Seed("X-07", "I-28")]
public sealed class WorkingTimePropertyTests
{
    private static readonly Gen<(WorkingCalendar Calendar, Instant Start, WorkingSpan Span)> Promises =
        from calendar in Any
        from start in Starts
        from span in Spans
        select (calendar, start, span);

    private static readonly Gen<(WorkingCalendar Calendar, Instant Start, WorkingSpan Span, Interval[] Pauses)> Paused =
        from promise in Promises
        from pauses in PausesFrom(promise.Start)
        select (promise.Calendar, promise.Start, promise.Span, pauses);

    [Fact]
    public void The_intervals_add_up_to_the_limit_and_end_when_it_is_over() => Holds(Promises, promise =>
    {
        var (calendar, start, span) = promise;
        var explained = calendar.Explain(start, span);
        return explained.End == calendar.Add(start, span)
            && explained.End > start
            && Counted(explained) == explained.OfficeTime
            && (span.Unit == WorkingUnit.WorkingHours
                ? explained.OfficeTime == Duration.FromHours(span.Amount)
                : explained.Days.Select(day => day.Number).OfType<int>().SequenceEqual(Enumerable.Range(1, span.Amount)));
    });

    [Fact]
    public void With_pauses_too() => Holds(Paused, promise =>
    {
        var (calendar, start, span, pauses) = promise;
        var explained = calendar.Explain(start, span, pauses);
        var numbers = explained.Days.Select(day => day.Number).OfType<int>().ToList();
        return explained.End == calendar.Add(start, span, pauses)
            && Counted(explained) == explained.OfficeTime
            && explained.Days.All(day => day.Counted.All(counted => pauses.All(pause => counted.End <= pause.Start || counted.Start >= pause.End)))
            && numbers.Order().SequenceEqual(numbers)
            && (span.Unit == WorkingUnit.WorkingHours ? numbers.Count == 0 : numbers[^1] == span.Amount);
    });

    [Fact]
    public void A_pause_never_shortens_and_puts_off_by_exactly_the_office_time_that_it_covers() => Holds(Paused, promise =>
    {
        var (calendar, start, span, pauses) = promise;
        var end = calendar.Add(start, span);
        foreach (var count in Enumerable.Range(1, pauses.Length))
        {
            var later = calendar.Add(start, span, pauses[..count]);
            var covered = pauses[count - 1].Start < end ? calendar.OfficeTime(pauses[count - 1].Start, pauses[count - 1].End) : Duration.Zero;
            if (later < end || calendar.OfficeTime(end, later) != covered || covered == Duration.Zero && later != end)
            {
                return false;
            }

            end = later;
        }

        return true;
    });

    [Fact]
    public void A_closure_more_whole_or_half_never_shortens() => Holds(Gen.Zip(Promises, Closures.Zip(Gen.Choose(0, 30))), drawn =>
    {
        var ((calendar, start, span), (closure, days)) = drawn;
        // Near the start, where it counts; one that stands there already is not taken back.
        var near = closure with { Date = start.InZone(calendar.Zone).Date.PlusDays(days) };
        return calendar.Closures.Any(other => other.Date == near.Date) || calendar.With(near).Add(start, span) >= calendar.Add(start, span);
    });

    [Fact]
    public void A_later_start_never_ends_earlier() => Holds(Gen.Zip(Promises, Gen.OneOf(Gen.Choose(0, 3_600), Gen.Choose(0, 3_000_000))), drawn =>
    {
        var ((calendar, start, span), seconds) = drawn;
        return calendar.Add(start, span) <= calendar.Add(start + Duration.FromSeconds(seconds), span);
    });

    [Fact]
    public void A_longer_limit_never_ends_earlier() => Holds(Gen.Zip(Promises, Gen.Choose(1, 20)), drawn =>
    {
        var ((calendar, start, span), more) = drawn;
        return calendar.Add(start, span) <= calendar.Add(start, span with { Amount = span.Amount + more });
    });

    [Fact]
    public void Split_at_any_instant_it_adds_up() => Holds(Gen.Zip(Promises, Gen.Choose(0, 6_000_000)), drawn =>
    {
        var ((calendar, start, span), seconds) = drawn;
        var end = calendar.Add(start, span);
        var at = Instant.Min(start + Duration.FromSeconds(seconds), end);
        return calendar.OfficeTime(start, at) + calendar.OfficeTime(at, end) == calendar.OfficeTime(start, end)
            && (span.Unit == WorkingUnit.WorkingDays || calendar.Advance(at, calendar.OfficeTime(at, end)) == end || at == end);
    });

    [Fact]
    public void In_zones_of_one_offset_the_clock_on_the_wall_decides_alone() => Holds(Gen.Zip(Promises, Gen.Choose(-12, 14)), drawn =>
    {
        var ((calendar, start, span), hours) = drawn;
        var (utc, zone) = (calendar.In(DateTimeZone.Utc), DateTimeZone.ForOffset(Offset.FromHours(hours)));
        var there = utc.In(zone);
        var begun = start.InUtc().LocalDateTime.InZoneStrictly(zone).ToInstant();
        return utc.Add(start, span).InUtc().LocalDateTime == there.Add(begun, span).InZone(zone).LocalDateTime;
    });

    [Fact]
    public void Who_looks_at_the_wall_once_a_minute_finds_the_same() => Holds(Promises, promise =>
    {
        // The wall shows some minutes twice when summer time ends; an office whose hours they are in is open in the first ones.
        var (calendar, start, span) = (promise.Calendar.In(DateTimeZone.Utc), promise.Start, promise.Span with { Amount = 1 + promise.Span.Amount % 6 });
        var onTheMinute = Instant.FromUnixTimeSeconds(start.ToUnixTimeSeconds() / 60 * 60);
        return new NaiveClock(calendar).Add(onTheMinute, span) == calendar.Add(onTheMinute, span);
    });

    private static Duration Counted(DeadlineExplanation explained) => explained.Days.Aggregate(Duration.Zero, (sum, day) => sum + day.CountedTime);

    private static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
