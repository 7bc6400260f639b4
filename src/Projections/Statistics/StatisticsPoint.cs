namespace ServiceDesk.Projections.Statistics;

/// <summary>The numbers of one step of a series.</summary>
/// <param name="Period">Its days, as far as the series' period has them.</param>
/// <param name="Numbers">The numbers.</param>
public sealed record StatisticsPoint(StatisticsPeriod Period, StatisticsNumbers Numbers);
