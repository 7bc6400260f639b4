using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>
/// What the product does with a running clock when the organisation's calendar has changed: the answer is due when
/// the time is over by the new calendar. A clock that has run out or was stopped never changes; one that is paused is counted
/// by the calendar that is known when it runs on.
/// </summary>
public static class MovedDeadline
{
    /// <summary>More days than these explain nothing.</summary>
    private const int MostDays = 31;

    public static Decision<RequestEvent> Decide(RequestState state, DecisionContext context)
    {
        var at = context.NextAt(state);
        if (state is not { Clock: { OverdueAt: null } clock, AnswerDue: { } due } || due <= at)
        {
            return Decision<RequestEvent>.Nothing;
        }

        // Never into the past: nobody can have known of it, so it stays with the calendar that it was counted by.
        return context.AnswerDue(context.LimitOf(state, clock), clock.Start, clock.Pauses) is { } to && to != due && to > at
            ? new RequestDeadlineMoved(context.Actor, at, due, to, Changed(context.Organisation.Calendar, context.Calendar, clock.Start, Instant.Max(due, to)))
            : Decision<RequestEvent>.Nothing;
    }

    private static ValueList<ChangedDay> Changed(WorkingCalendar before, WorkingCalendar now, Instant from, Instant to)
    {
        var days = new List<ChangedDay>();
        var last = to.InZone(now.Zone).Date;
        for (var date = from.InZone(now.Zone).Date; date <= last && days.Count < MostDays; date = date.PlusDays(1))
        {
            var (was, day) = (before.On(date), now.On(date));
            if (!was.Hours.Equals(day.Hours) && (was.Kind != day.Kind || day.Kind == CalendarDayKind.Shortened))
            {
                days.Add(new ChangedDay(date, day.ReasonFa, day.ReasonEn));
            }
        }

        return days.ToValueList();
    }
}
