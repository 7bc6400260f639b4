using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>What one date has to do with a deadline.</summary>
/// <param name="Day">The date, and why the organisation works then or does not.</param>
/// <param name="Counted">The stretches on which the clock ran; none on a day that is skipped.</param>
/// <param name="Paused">The stretches of office hours on which it stood still.</param>
/// <param name="Number">Which of the promised working days it is, from 1; null on the day of the start, on days that are skipped, and where hours are promised. Where a pause put the count off, two dates may share in one of them.</param>
public sealed record ExplainedDay(CalendarDay Day, ValueList<Interval> Counted, ValueList<Interval> Paused, int? Number)
{
    /// <summary>How long the clock ran on this day.</summary>
    public Duration CountedTime => Counted.Sum();
}
