using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>Take back one's request while no final answer stands.</summary>
/// <param name="Reason">Why; may be left out.</param>
public sealed record Withdraw(string? Reason = null) : IRequestCommand<Withdraw>
{
    public static RequestAct Act => RequestAct.Withdraw;

    public static Decision<RequestEvent> Decide(Withdraw command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var check = new ShapeCheck();
        var reason = check.OptionalText("reason", command.Reason, context.ServiceOf(state).Limits.Reason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        return state.Status switch
        {
            RequestStatus.Withdrawn when state.Ending?.Reason == reason => Decision<RequestEvent>.Nothing,
            RequestStatus.Withdrawn or RequestStatus.Rejected or RequestStatus.Closed =>
                LifeCycle.Wrong(RejectionCodes.RequestEnded, state),
            RequestStatus.Answered => LifeCycle.Wrong(RejectionCodes.AlreadyAnswered, state),
            RequestStatus.AwaitingApproval or RequestStatus.AwaitingReply or RequestStatus.InProgress =>
                new RequestWithdrawn(context.Actor, context.NextAt(state), state.Applicant.Id, reason),
        };
    }
}
