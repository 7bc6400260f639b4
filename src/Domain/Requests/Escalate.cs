using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>
/// Take a request that stayed unanswered past its promised time to the head (E-37). The guide asks for a new request that
/// explains it all; here the same request goes on, with the statement that no reply stands.
/// </summary>
/// <param name="Text">The applicant's explanation; may be left out.</param>
public sealed record Escalate(string? Text = null) : IRequestCommand<Escalate>
{
    public static RequestAct Act => RequestAct.Escalate;

    public static Decision<RequestEvent> Decide(Escalate command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var service = context.ServiceOf(state);
        var check = new ShapeCheck();
        var text = check.OptionalText("text", command.Text, service.Limits.Reason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (service.Escalation is not { } rule)
        {
            return Rejection.Conflict(RejectionCodes.EscalationNotOffered);
        }

        if (state.Status != RequestStatus.AwaitingReply || state.AwaitingSince is not { } since)
        {
            return LifeCycle.Wrong(RejectionCodes.NotAwaitingReply, state);
        }

        if (state.Unit == rule.ToUnit)
        {
            return state.EscalatedAt >= since
                ? Decision<RequestEvent>.Nothing
                : Rejection.Conflict(RejectionCodes.AlreadyWithEscalationUnit);
        }

        // Without a promised time there is no silence to complain of.
        if (state.AnswerDue is not { } due)
        {
            return Rejection.Conflict(RejectionCodes.EscalationNotOffered);
        }

        var at = context.NextAt(state);
        return at <= due
            ? Rejection.Conflict(RejectionCodes.NotYetDue, ("due", Moment.Format(due)))
            : new RequestEscalated(context.Actor, at, state.Unit, rule.ToUnit, since, at, due, state.Applicant.Id, text);
    }
}
