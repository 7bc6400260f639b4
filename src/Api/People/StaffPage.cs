namespace ServiceDesk.Api.People;

/// <summary>Part of a list of those who work here.</summary>
/// <param name="Staff">They, by name.</param>
/// <param name="Next">What to send as <c>after</c> for those that follow; null at the end.</param>
public sealed record StaffPage(IReadOnlyList<StaffMember> Staff, string? Next);
