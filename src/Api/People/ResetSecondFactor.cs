namespace ServiceDesk.Api.People;

/// <summary>Take somebody's second factor away.</summary>
/// <param name="Reason">How the administrator made sure of who asked.</param>
public sealed record ResetSecondFactor(string? Reason);
