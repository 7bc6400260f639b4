namespace ServiceDesk.Api.Schema.Types;

/// <summary>The numbers of a service in a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Service">The service, by its key and name.</param>
/// <param name="Numbers">Their numbers.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record UnitAndServiceStatistics(Unit Unit, Choice Service, StatisticsNumbersView Numbers);
