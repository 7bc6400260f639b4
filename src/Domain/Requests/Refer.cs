using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>Hand the request on to another unit (I-29); the clock runs on.</summary>
/// <param name="ToUnit">The key of the unit.</param>
/// <param name="Reason">Why.</param>
public sealed record Refer(string? ToUnit, string? Reason) : IRequestCommand<Refer>
{
    public static RequestAct Act => RequestAct.Refer;

    public static Decision<RequestEvent> Decide(Refer command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var check = new ShapeCheck();
        var toUnit = check.Line("toUnit", command.ToUnit, limit: 200);
        if (toUnit.Length > 0 && context.Organisation.Unit(toUnit) is null)
        {
            check.Add("toUnit", FieldErrorCodes.UnknownUnit);
        }

        var reason = check.Text("reason", command.Reason, context.ServiceOf(state).Limits.Reason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (state.Unit == toUnit)
        {
            return state.LastReferral is { } last && last.ToUnit == toUnit && last.Reason == reason
                ? Decision<RequestEvent>.Nothing
                : Rejection.Conflict(RejectionCodes.AlreadyInUnit);
        }

        return LifeCycle.IsOpen(state.Status)
            ? new RequestReferred(context.Actor, context.NextAt(state), state.Unit, toUnit, reason, state.Applicant.Id)
            : LifeCycle.Wrong(RejectionCodes.RequestNotOpen, state);
    }
}
