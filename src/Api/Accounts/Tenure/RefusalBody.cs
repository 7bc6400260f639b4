namespace ServiceDesk.Api.Accounts.Tenure;

/// <param name="Reason">Why, as the person reads it.</param>
internal sealed record RefusalBody(string? Reason = null);
