namespace ServiceDesk.Api.Sessions;

/// <summary>When a session begins and ends.</summary>
/// <param name="Now">When it begins.</param>
/// <param name="ExpiresAt">When it ends unless it is used.</param>
/// <param name="EndsAt">When it ends in any case.</param>
internal sealed record SessionTimes(DateTimeOffset Now, DateTimeOffset ExpiresAt, DateTimeOffset EndsAt);
