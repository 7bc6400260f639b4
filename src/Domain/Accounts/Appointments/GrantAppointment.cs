using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Give somebody a post.</summary>
/// <param name="Role">approver, expert, head, auditor, administrator or representative.</param>
/// <param name="Unit">The unit's key: for experts and heads it must be there, for administrators not; an approver or auditor without one is the whole organisation's. For a representative the party's.</param>
/// <param name="From">From when: a date, 2026-11-21 or 1405/08/30, or an instant; now when left out.</param>
/// <param name="Until">Until when: a date, which is the last day of it, or an instant; without an end when left out.</param>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record GrantAppointment(string? Role, string? Unit = null, string? From = null, string? Until = null, string? Reason = null)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>Pure. What the person holds already is not given twice.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="state">Whom it is given to.</param>
    /// <param name="context">Who gives it, and when.</param>
    /// <param name="organisation">Whose post it is.</param>
    /// <param name="id">The id for the appointment.</param>
    public static Decision<AccountEvent> Decide(GrantAppointment command, AccountState state, AccountContext context, OrganisationDefinition organisation, Guid id)
    {
        if (context.Actor.Id == state.Id)
        {
            return Rejection.Forbidden(RejectionCodes.OwnAppointment);
        }

        var check = new ShapeCheck();
        var at = context.NextAt(state);
        var (role, unit) = command.ReadPost(check, organisation);
        var validity = Validity.Read(check, command.From, command.Until, organisation.Calendar.Zone, at);
        var reason = check.OptionalText("reason", command.Reason, LongestReason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        var held = state.Appointments.FirstOrDefault(one => one.Role == role && one.Unit == unit && one.Directory is null && !one.IsOverAt(validity.From) && !(validity.Until <= one.From));
        if (held is not null)
        {
            return held.Until == validity.Until && held.CountsAt(at)
                ? Decision<AccountEvent>.Nothing
                : Rejection.Conflict(RejectionCodes.AlreadyAppointed);
        }

        return new AppointmentGranted(context.Actor, at, state.Id, id, role!.Value, validity.From, unit, validity.Until, Directory: null, reason);
    }

    /// <summary>What is wrong with the post itself; null when nothing is. For whoever must know before there is an account to give it to.</summary>
    public Rejection? CheckPost(OrganisationDefinition organisation)
    {
        var check = new ShapeCheck();
        ReadPost(check, organisation);
        return check.Fails(out var rejection) ? rejection : null;
    }

    private (Role? Role, string? Unit) ReadPost(ShapeCheck check, OrganisationDefinition organisation)
    {
        var role = StaffRoles.Read(check, Role);
        return (role, role is { } known ? StaffRoles.ReadUnit(check, known, Unit, organisation) : null);
    }
}
