using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Hold somebody's posts to what the groups of a directory say.</summary>
/// <param name="Directory">The key of the directory.</param>
/// <param name="Wanted">The posts that its groups give now.</param>
public sealed record SetDirectoryAppointments(string Directory, IReadOnlyCollection<Appointment> Wanted)
{
    /// <summary>Pure. Nothing is said where nothing has changed; posts given by hand or by another directory stay.</summary>
    /// <param name="command">What the directory says.</param>
    /// <param name="state">Of whom.</param>
    /// <param name="context">The product, and when.</param>
    /// <param name="newId">Draws the id for an appointment.</param>
    public static Decision<AccountEvent> Decide(SetDirectoryAppointments command, AccountState state, AccountContext context, Func<Guid> newId)
    {
        var at = context.NextAt(state);
        var wanted = command.Wanted.Select(one => (one.Role, one.Unit)).ToHashSet();
        var held = state.Appointments.Where(one => one.Directory == command.Directory && !one.IsOverAt(at)).ToList();
        var ended = held.Where(one => !wanted.Contains((one.Role, one.Unit)))
            .Select(AccountEvent (one) => new AppointmentEnded(context.Actor, at, state.Id, one.Id));
        var granted = wanted.Except(held.Select(one => (one.Role, one.Unit)))
            .Select(AccountEvent (one) => new AppointmentGranted(context.Actor, at, state.Id, newId(), one.Role, at, one.Unit, Until: null, command.Directory));
        return Decision<AccountEvent>.Of(ended.Concat(granted).ToValueList());
    }
}
