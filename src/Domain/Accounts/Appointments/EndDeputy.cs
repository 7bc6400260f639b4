using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Let nobody stand in any more, earlier than was said.</summary>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record EndDeputy(string? Reason = null)
{
    /// <summary>Pure. What is over is not ended again.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="state">Whose post it is.</param>
    /// <param name="context">Who ends it, and when.</param>
    /// <param name="appointment">The deputy's appointment.</param>
    public static Decision<AccountEvent> Decide(EndDeputy command, AccountState state, AccountContext context, Guid appointment)
    {
        var check = new ShapeCheck();
        var reason = check.OptionalText("reason", command.Reason, GrantAppointment.LongestReason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (state.Deputies.FirstOrDefault(one => one.Id == appointment) is not { } deputy)
        {
            return Rejection.NotFound(RejectionCodes.AppointmentNotFound);
        }

        var at = context.NextAt(state);
        return deputy.IsOverAt(at) ? Decision<AccountEvent>.Nothing : new DeputyEnded(context.Actor, at, state.Id, appointment, reason);
    }
}
