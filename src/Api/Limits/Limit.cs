namespace ServiceDesk.Api.Limits;

/// <summary>How often something may happen.</summary>
/// <param name="Most">So often at most …</param>
/// <param name="Within">… in any time of this length.</param>
public sealed record Limit(int Most, TimeSpan Within);
