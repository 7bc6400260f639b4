namespace ServiceDesk.Api.Schema.Types;

/// <summary>The numbers of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Numbers">Its numbers.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record UnitStatistics(Unit Unit, StatisticsNumbersView Numbers);
