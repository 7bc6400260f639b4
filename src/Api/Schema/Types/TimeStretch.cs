using NodaTime;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A stretch of time.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ended; null while it lasts.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record TimeStretch(Moment From, Moment? Until)
{
    public static TimeStretch Of(Interval interval, DateTimeZone zone) => new(Moment.Of(interval.Start, zone), interval.HasEnd ? Moment.Of(interval.End, zone) : null);
}
