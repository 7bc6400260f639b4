using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Rights;

/// <summary>Asks the table who may do what at an organisation's desk.</summary>
public static class OrganisationRights
{
    /// <summary>How far the person may do it; null where they may not.</summary>
    /// <param name="person">The signed-in person; null for nobody.</param>
    /// <param name="act">What they want to do.</param>
    public static OrganisationScope? Of(Person? person, OrganisationAct act)
    {
        var right = RightsTable.Of(act);
        return right.For switch
        {
            Audience.Everybody => new OrganisationScope(null),
            Audience.SignedIn => person is null || person.IsGuest && !RightsTable.OrganisationOfGuests.Contains(act) ? null : new OrganisationScope(null),
            Audience.Posts => OfPosts(person, right.Posts),
        };
    }

    /// <summary>As whom a person does it who may because of a post.</summary>
    /// <exception cref="InvalidOperationException">They may not.</exception>
    public static Actor ActorOf(Person person, OrganisationAct act) =>
        person.Appointments.FirstOrDefault(held => RightsTable.Of(act).Posts.Any(post => post.Counts(held))) is { } acting
            ? new Actor(person.Id, person.Name, acting.Role, acting.Unit, acting.OnBehalfOf?.Id, acting.OnBehalfOf?.Name, acting.Id)
            : throw new InvalidOperationException($"{act} is not for this person.");

    private static OrganisationScope? OfPosts(Person? person, IReadOnlyList<Post> posts)
    {
        var held = (person?.Appointments ?? []).Where(appointment => posts.Any(post => post.Counts(appointment))).ToList();
        if (held.Count == 0)
            return null;
        return new OrganisationScope(held.Exists(appointment => appointment.Unit is null) ? null : [.. held.Select(appointment => appointment.Unit!).Distinct()]);
    }
}
