namespace ServiceDesk.Api.Sessions.Tokens;

/// <param name="Title">What the person knows the token by, at most 100 characters.</param>
/// <param name="Scopes">What it may do: read, act, files.</param>
/// <param name="LastDay">The last day on which it is good: ISO 8601, or Jalali with slashes.</param>
internal sealed record TokenBody(string? Title, IReadOnlyList<string>? Scopes, string? LastDay);
