using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Rights;

/// <summary>A kind of appointment that gives a right.</summary>
/// <param name="Role">The role.</param>
/// <param name="Reach">For what it must be held.</param>
/// <param name="Personally">Whether it does not count for whoever stands in for its holder.</param>
public sealed record Post(Role Role, PostReach Reach, bool Personally = false)
{
    public bool Counts(Appointment held) => held.Role == Role && !(Personally && held.OnBehalfOf is not null) && Reach switch
    {
        PostReach.Organisation => held.Unit is null,
        PostReach.Unit => held.Unit is not null,
        PostReach.OrganisationOrUnit => true,
    };
}
