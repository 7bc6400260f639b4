using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.People;

/// <summary>Somebody who works here, as colleagues see them.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Posts">The posts that they hold now.</param>
public sealed record StaffMember(string Id, string Name, IReadOnlyList<StaffPost> Posts);

/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's key, or for a representative the party's; null for the whole organisation.</param>
public sealed record StaffPost(Role Role, string? Unit);
