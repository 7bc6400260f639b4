using NodaTime;

namespace ServiceDesk.Api.Deadlines;

/// <summary>A stretch of time; without an end while it lasts.</summary>
public sealed record StretchRepresentation(Instant From, Instant? Until)
{
    public static StretchRepresentation Of(Interval interval) => new(interval.Start, interval.HasEnd ? interval.End : null);
}
