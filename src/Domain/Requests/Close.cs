using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>End the matter on the unit's side.</summary>
/// <param name="Reason">Why; must be there when no final answer stands, so that nobody is left without a word.</param>
public sealed record Close(string? Reason = null) : IRequestCommand<Close>
{
    public static RequestAct Act => RequestAct.Close;

    public static Decision<RequestEvent> Decide(Close command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var limit = context.ServiceOf(state).Limits.Reason;
        var check = new ShapeCheck();
        var reason = state.Status is RequestStatus.AwaitingReply or RequestStatus.InProgress
            ? check.Text("reason", command.Reason, limit)
            : check.OptionalText("reason", command.Reason, limit);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (state.Status == RequestStatus.Closed && state.Ending?.Reason == reason)
        {
            return Decision<RequestEvent>.Nothing;
        }

        return LifeCycle.IsOpen(state.Status)
            ? new RequestClosed(context.Actor, context.NextAt(state), state.Applicant.Id, reason)
            : LifeCycle.Wrong(RejectionCodes.RequestNotOpen, state);
    }
}
