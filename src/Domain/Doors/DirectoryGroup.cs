using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Doors;

/// <summary>The post that members of a directory's group hold.</summary>
/// <param name="Group">The group's distinguished name.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The key of the unit that it is for, or for a representative of the party; null for the whole organisation.</param>
public sealed record DirectoryGroup(string Group, Role Role, string? Unit = null);
