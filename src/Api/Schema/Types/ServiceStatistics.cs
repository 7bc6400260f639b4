namespace ServiceDesk.Api.Schema.Types;

/// <summary>The numbers of a service.</summary>
/// <param name="Service">The service, by its key and name.</param>
/// <param name="Numbers">Its numbers.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record ServiceStatistics(Choice Service, StatisticsNumbersView Numbers);
