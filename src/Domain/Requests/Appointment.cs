namespace ServiceDesk.Domain.Requests;

/// <summary>A post that a person holds in the organisation.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The key of the unit it is for, or for a representative of the party; null for the whole organisation.</param>
public sealed record Appointment(Role Role, string? Unit = null);
