namespace ServiceDesk.Api.Limits;

/// <summary>Whether one more was allowed.</summary>
/// <param name="Taken">It was, and counts.</param>
/// <param name="RetryAfter">It was not: so long until one will be.</param>
public readonly record struct LimitTake(bool Taken, TimeSpan RetryAfter);
