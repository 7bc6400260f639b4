using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Take somebody's second factor away, so that they can set another.</summary>
/// <param name="Reason">How the administrator made sure of who asked.</param>
public sealed record ResetSecondFactor(string? Reason)
{
    /// <summary>Pure. Nobody does it for themselves: a session that was left open must not be enough.</summary>
    public static Decision<AccountEvent> Decide(ResetSecondFactor command, AccountState state, AccountContext context)
    {
        var check = new ShapeCheck();
        var reason = check.Text("reason", command.Reason, GrantAppointment.LongestReason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (context.Actor.Id == state.Id)
        {
            return Rejection.Forbidden(RejectionCodes.OwnSecondFactor);
        }

        return state.SecondFactorSince is null ? Decision<AccountEvent>.Nothing : new SecondFactorReset(context.Actor, context.NextAt(state), state.Id, reason);
    }
}
