using ServiceDesk.Api.Sessions;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>When a session needs a second factor. Asked with every request: a post that was given meanwhile counts too.</summary>
internal static class SecondFactorRule
{
    /// <summary>Declares that the endpoint is open in a session whose second factor is missing.</summary>
    public static TBuilder AllowBeforeSecondFactor<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(BeforeSecondFactor.Mark);

    /// <summary>Whether nothing may be done in the session but to give the second factor, or to set one. A token for a program is as good as the session that it was made in: one made before there was a second factor counts no more.</summary>
    public static bool IsMissing(Session session, OrganisationDefinition organisation) =>
        !session.SecondFactor && (session.HasSecondFactor || MustBeSet(session, organisation));

    /// <summary>Whether the door asks whoever holds a post for one, and the person has none yet.</summary>
    public static bool MustBeSet(Session session, OrganisationDefinition organisation) =>
        !session.HasSecondFactor && session.Person.Appointments.Count > 0 && organisation.Doors.Any(door => door.Key == session.Door && door.SecondFactor);
}
