namespace ServiceDesk.Domain.Requests;

/// <summary>One thing that an event changed, for the audit trail.</summary>
/// <param name="Field">The member of the state in camelCase, for example <c>unit</c>.</param>
/// <param name="Before">What stood before; null for nothing.</param>
/// <param name="After">What stands now; null for nothing.</param>
public sealed record RequestChange(string Field, string? Before, string? After);
