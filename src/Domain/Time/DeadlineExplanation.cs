using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>How a deadline came about, day by day: what people are shown who ask why it is then.</summary>
/// <param name="Start">When the clock was started.</param>
/// <param name="Limit">What was promised.</param>
/// <param name="OfficeTime">The limit in time of the office: the hours themselves, or those between the start and the same time so many working days later. What the days have counted adds up to exactly this.</param>
/// <param name="Days">Every date from the start's to the end's, in order.</param>
/// <param name="End">When the limit is over.</param>
public sealed record DeadlineExplanation(Instant Start, WorkingSpan Limit, Duration OfficeTime, ValueList<ExplainedDay> Days, Instant End)
{
    internal static DeadlineExplanation Of(WorkingCalendar calendar, Instant start, WorkingSpan limit, IReadOnlyList<Interval> pauses)
    {
        var unpaused = calendar.Add(start, limit);
        var end = calendar.Add(start, limit, pauses);
        var numbers = limit.Unit == WorkingUnit.WorkingDays ? new WorkingDayNumbers(calendar, start, unpaused, limit.Amount) : null;
        var days = new List<ExplainedDay>();
        var last = end.InZone(calendar.Zone).Date;
        for (var date = start.InZone(calendar.Zone).Date; date <= last; date = date.PlusDays(1))
        {
            var day = calendar.On(date);
            var open = calendar.OpenOn(day).Select(stretch => stretch.Within(start, end)).OfType<Interval>().ToList();
            var counted = open.Without(pauses).ToValueList();
            var paused = open.SelectMany(stretch => pauses.Select(pause => stretch.Within(pause.Start, pause.End)).OfType<Interval>()).ToValueList();
            days.Add(new ExplainedDay(day, counted, paused, numbers?.Next(day, counted, isLast: date == last)));
        }

        return new DeadlineExplanation(start, limit, calendar.OfficeTime(start, unpaused), days.ToValueList(), end);
    }
}
