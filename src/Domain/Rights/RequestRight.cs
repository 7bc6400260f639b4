using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Rights;

/// <summary>A line of the table: what a role may do with requests.</summary>
/// <param name="Role">The role.</param>
/// <param name="Reach">With which requests.</param>
/// <param name="Acts">What.</param>
public sealed record RequestRight(Role Role, RequestReach Reach, IReadOnlySet<RequestAct> Acts);
