namespace ServiceDesk.Projections.Statistics;

/// <summary>The numbers of one group.</summary>
/// <param name="Unit">The unit's key; null where requests are not counted by it.</param>
/// <param name="Service">The service's key; null where requests are not counted by it.</param>
/// <param name="Numbers">The numbers.</param>
public sealed record StatisticsGroup(string? Unit, string? Service, StatisticsNumbers Numbers);
