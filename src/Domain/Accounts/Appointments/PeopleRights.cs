using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The one table of who may do what with people and their posts.</summary>
public static class PeopleRights
{
    private static readonly Dictionary<Role, HashSet<PeopleAct>> Table = new()
    {
        [Role.Administrator] = [PeopleAct.FindStaff, PeopleAct.ReadPeople, PeopleAct.Invite, PeopleAct.Grant, PeopleAct.End, PeopleAct.ResetSecondFactor],

        // Sees everything, does nothing.
        [Role.Auditor] = [PeopleAct.FindStaff, PeopleAct.ReadPeople],

        // For their own posts only.
        [Role.Head] = [PeopleAct.FindStaff, PeopleAct.NameDeputy, PeopleAct.EndDeputy],
    };

    /// <summary>As whom the person may do it; null when they may not.</summary>
    public static Actor? Of(Person person, PeopleAct act)
    {
        // Who stands in for a head answers for the unit, but names nobody in the head's place: there is no deputy of a deputy.
        var acting = person.Appointments.FirstOrDefault(held => held.OnBehalfOf is null && Counts(held) && Table.TryGetValue(held.Role, out var acts) && acts.Contains(act));
        return acting is null ? null : new Actor(person.Id, person.Name, acting.Role, acting.Unit, Appointment: acting.Id);
    }

    /// <summary>People are the whole organisation's, so an auditor of one unit does not read of them.</summary>
    private static bool Counts(Appointment held) => held.Role == Role.Head ? held.Unit is not null : held.Unit is null;
}
