using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Name somebody who stands in for oneself as the head of a unit, for a while.</summary>
/// <param name="Appointment">The id of the appointment: one's own, as a head.</param>
/// <param name="Deputy">The id of the person who will stand in.</param>
/// <param name="From">From when: a date, 2026-11-21 or 1405/08/30, or an instant; now when left out.</param>
/// <param name="Until">Until when: a date, which is the last day of it, or an instant.</param>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record NameDeputy(string? Appointment, string? Deputy, string? From, string? Until, string? Reason = null)
{
    /// <summary>Pure. Whoever stands in holds no post by it that they could name a deputy for.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="state">Whose post it is.</param>
    /// <param name="context">The same person, and when.</param>
    /// <param name="organisation">Whose post it is.</param>
    /// <param name="deputy">The person named, as looked up among the staff; null when there is no such person.</param>
    /// <param name="id">The id for the deputy's appointment.</param>
    public static Decision<AccountEvent> Decide(
        NameDeputy command, AccountState state, AccountContext context, OrganisationDefinition organisation, PersonReference? deputy, Guid id)
    {
        var check = new ShapeCheck();
        var at = context.NextAt(state);
        var appointment = check.Line("appointment", command.Appointment, limit: 100);
        var held = state.Appointments.FirstOrDefault(one => one.Id.ToString("D") == appointment && one.Role == Role.Head && !one.IsOverAt(at));
        if (appointment.Length > 0 && held is null)
        {
            check.Add("appointment", FieldErrorCodes.UnknownAppointment);
        }

        var named = check.Line("deputy", command.Deputy, limit: 200);
        if (named == state.Id)
        {
            check.Add("deputy", FieldErrorCodes.Yourself);
        }
        else if (named.Length > 0 && deputy is null)
        {
            check.Add("deputy", FieldErrorCodes.UnknownStaff);
        }

        check.Line("until", command.Until, limit: 40);
        var validity = Validity.Read(check, command.From, command.Until, organisation.Calendar.Zone, at);
        var reason = check.OptionalText("reason", command.Reason, GrantAppointment.LongestReason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        var (from, until) = (validity.From, validity.Until!.Value);
        var standing = state.Deputies.FirstOrDefault(one => one.Of == held!.Id && one.Deputy.Id == deputy!.Id && one.Until > from && one.From < until);
        if (standing is not null)
        {
            return standing.From <= from && standing.Until == until ? Decision<AccountEvent>.Nothing : Rejection.Conflict(RejectionCodes.AlreadyDeputy);
        }

        return new DeputyNamed(context.Actor, at, state.Id, id, held!.Id, deputy!, from, until, reason);
    }
}
