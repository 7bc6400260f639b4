using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>
/// What the product does with a running clock when the organisation's calendar has changed: the answer is due when
/// the time is over by the new calendar. A clock that has run out or was stopped never changes.
/// </summary>
public static class MovedDeadline
{
    /// <summary>More days than these explain nothing.</summary>
    private const int MostDays = 31;

    public static Decision<RequestEvent> Decide(RequestState state, DecisionContext context)
    {
        var at = context.NextAt(state);
        if (state is not { AwaitingSince: { } since, AnswerDue: { } due, OverdueAt: null } || due <= at)
        {
            return Decision<RequestEvent>.Nothing;
        }

        // Never into the past: nobody can have known of it.
        var to = context.AnswerDue(context.ServiceOf(state), since) is { } now ? Instant.Max(now, at) : due;
        return to == due
            ? Decision<RequestEvent>.Nothing
            : new RequestDeadlineMoved(context.Actor, at, due, to, Changed(context.Organisation.Calendar, context.Calendar, since, Instant.Max(due, to)));
    }

    private static ValueList<ChangedDay> Changed(WorkingCalendar before, WorkingCalendar now, Instant from, Instant to)
    {
        var days = new List<ChangedDay>();
        var last = to.InZone(now.Zone).Date;
        for (var date = from.InZone(now.Zone).Date; date <= last && days.Count < MostDays; date = date.PlusDays(1))
        {
            var (was, day) = (before.On(date), now.On(date));
            if (was.Kind != day.Kind && !was.Hours.Equals(day.Hours))
            {
                days.Add(new ChangedDay(date, day.ReasonFa, day.ReasonEn));
            }
        }

        return days.ToValueList();
    }
}
