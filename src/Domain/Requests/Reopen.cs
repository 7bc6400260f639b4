using NodaTime;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>Bring back a closed request, within what the service allows.</summary>
/// <param name="Reason">Why.</param>
public sealed record Reopen(string? Reason) : IRequestCommand<Reopen>
{
    public static RequestAct Act => RequestAct.Reopen;

    public static Decision<RequestEvent> Decide(Reopen command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var service = context.ServiceOf(state);
        var check = new ShapeCheck();
        var reason = check.Text("reason", command.Reason, service.Limits.Reason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (state.Status != RequestStatus.Closed || state.Ending is not { } ending)
        {
            var repeats = LifeCycle.IsOpen(state.Status) && state.LastReopening is { } last
                && last.Reason == reason && last.By.Id == context.Actor.Id;
            return repeats ? Decision<RequestEvent>.Nothing : LifeCycle.Wrong(RejectionCodes.NotClosed, state);
        }

        if (service.Reopening is not { } rule)
        {
            return Rejection.Conflict(RejectionCodes.ReopeningNotOffered);
        }

        // It goes on where it ended; of an end that is the step before it.
        var step = state.Step is { IsEnd: true } ? state.LastStep?.From : state.Step;
        var at = context.NextAt(state);
        var until = ending.At + Duration.FromDays(rule.WithinDays);
        return at > until
            ? Rejection.Conflict(RejectionCodes.ReopeningExpired, ("until", Moment.Format(until)))
            : new RequestReopened(context.Actor, at, reason, state.Applicant.Id, context.AnswerDue(service.LimitOf(service.Steps?.State(step?.Key)), at), step);
    }
}
