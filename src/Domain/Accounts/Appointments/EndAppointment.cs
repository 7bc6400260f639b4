using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>End an appointment at once; one that has not begun yet never will.</summary>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record EndAppointment(string? Reason = null)
{
    /// <summary>Pure. What is over is not ended again.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="state">Who holds it.</param>
    /// <param name="context">Who ends it, and when.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="otherAdministrators">Whether somebody else administers the organisation now: without an administrator nobody could make another.</param>
    public static Decision<AccountEvent> Decide(EndAppointment command, AccountState state, AccountContext context, Guid appointment, bool otherAdministrators)
    {
        var check = new ShapeCheck();
        var reason = check.OptionalText("reason", command.Reason, GrantAppointment.LongestReason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (state.Appointments.FirstOrDefault(one => one.Id == appointment) is not { } held)
        {
            return Rejection.NotFound(RejectionCodes.AppointmentNotFound);
        }

        var at = context.NextAt(state);
        if (held.IsOverAt(at))
        {
            return Decision<AccountEvent>.Nothing;
        }

        return held.Role == Role.Administrator && held.CountsAt(at) && !otherAdministrators && !AdministersOtherwise(state, held, at)
            ? Rejection.Conflict(RejectionCodes.LastAdministrator)
            : new AppointmentEnded(context.Actor, at, state.Id, appointment, reason);
    }

    private static bool AdministersOtherwise(AccountState state, HeldAppointment ended, Instant at) =>
        state.Appointments.Any(one => one.Role == Role.Administrator && one.Id != ended.Id && one.CountsAt(at));
}
