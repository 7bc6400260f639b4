using NodaTime;

namespace ServiceDesk.Domain.Time;

/// <summary>Parts of stretches of time.</summary>
internal static class Intervals
{
    /// <summary>What of a stretch lies between two instants; null where nothing does.</summary>
    public static Interval? Within(this Interval interval, Instant from, Instant to)
    {
        var (start, end) = (Instant.Max(interval.Start, from), Instant.Min(interval.End, to));
        return start < end ? new Interval(start, end) : null;
    }

    /// <summary>What is left of the stretches when others are taken out of them.</summary>
    public static IEnumerable<Interval> Without(this IEnumerable<Interval> intervals, IEnumerable<Interval> others) => others.Aggregate(
        intervals,
        (left, other) => left.SelectMany(interval =>
            new[] { interval.Within(interval.Start, other.Start), interval.Within(other.End, interval.End) }.OfType<Interval>()));

    public static Duration Sum(this IEnumerable<Interval> intervals) => intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration);
}
