using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>
/// What the product does when the promised time has passed without a reply (E-32): it says so, and where the organisation
/// wants it takes the request to the head (E-37, X-08). Nothing where the clock has been stopped or this has been said.
/// </summary>
public static class MissedDeadline
{
    public static Decision<RequestEvent> Decide(RequestState state, DecisionContext context)
    {
        var at = context.NextAt(state);
        if (state.OverdueAt is not null || !state.IsOverdue(at))
        {
            return Decision<RequestEvent>.Nothing;
        }

        var overdue = new RequestOverdue(context.Actor, at, state.AnswerDue!.Value);
        if (context.ServiceOf(state).Escalation is not { Automatic: true })
        {
            return overdue;
        }

        var escalation = Escalate.Decide(new Escalate(), RequestState.Fold(state, overdue), context);
        return escalation.IsRejected ? overdue : Decision<RequestEvent>.Of([overdue, .. escalation.Events]);
    }
}
