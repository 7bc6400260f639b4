using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Rights;

/// <summary>A kind of appointment that gives a right.</summary>
/// <param name="Role">The role.</param>
/// <param name="Reach">For what it must be held.</param>
public sealed record Post(Role Role, PostReach Reach)
{
    public bool Counts(Appointment held) => held.Role == Role && Reach switch
    {
        PostReach.Organisation => held.Unit is null,
        PostReach.Unit => held.Unit is not null,
        PostReach.OrganisationOrUnit => true,
    };
}
