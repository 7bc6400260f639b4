using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>
/// Numbers of the requests that were submitted on certain days, within what the viewer's appointments let them see. Each request counts for one unit: the one that it was addressed to; after a
/// referral the one that it was referred to, until a unit has first replied. An escalation does not move it: the silence stays with the unit that was silent. What is open or overdue counts for
/// the unit that has it now.
/// </summary>
[GraphQLName("Statistics"), FieldAccess(FieldAccess.Checked)]
public sealed class StatisticsView(StatisticsQueries queries, StatisticsQueries.Filter filter, Viewer viewer)
{
    // Each of the fields below reads the whole period once: an operation has room for some twenty of them.
    // Each of the fields below reads the whole period once: an operation has room for some twenty of them.
    private const double CostOfReading = 5_000;

    /// <summary>The first day.</summary>
    public CalendarDate From => CalendarDate.Of(filter.Period.From)!;

    /// <summary>The last day.</summary>
    public CalendarDate To => CalendarDate.Of(filter.Period.To)!;

    /// <summary>The instant at which open requests were found overdue or not.</summary>
    public Moment AsOf => Moment.Of(viewer.Now, viewer.Organisation.Calendar.Zone);

    /// <summary>Of all together.</summary>
    [GraphQLField, Cost(CostOfReading)]
    public async Task<StatisticsNumbersView> Total(CancellationToken cancellation) =>
        StatisticsNumbersView.Of(await queries.TotalAsync(viewer.Organisation.Key, filter, viewer.Now, cancellation));

    /// <summary>By unit: those of the organisation in its order, also without requests, then those that it no longer has.</summary>
    [GraphQLField, Cost(CostOfReading)]
    public async Task<IReadOnlyList<UnitStatistics>> ByUnit(CancellationToken cancellation) =>
    [
        .. InOrder(viewer.Organisation.Units.Select(unit => unit.Key), filter.Units, await GroupsAsync(StatisticsGrouping.Unit, cancellation), group => group.Unit!)
            .Select(unit => new UnitStatistics(Unit.Of(viewer.Organisation, unit.Key), unit.Numbers)),
    ];

    /// <summary>By service: those of the organisation in its order, also without requests, then those that it no longer has.</summary>
    [GraphQLField, Cost(CostOfReading)]
    public async Task<IReadOnlyList<ServiceStatistics>> ByService(CancellationToken cancellation) =>
    [
        .. InOrder(viewer.Organisation.Services.Select(service => service.Key), filter.Services, await GroupsAsync(StatisticsGrouping.Service, cancellation), group => group.Service!)
            .Select(service => new ServiceStatistics(ServiceOf(service.Key), service.Numbers)),
    ];

    /// <summary>By unit and service, where there is a request.</summary>
    [GraphQLField, Cost(CostOfReading)]
    public async Task<IReadOnlyList<UnitAndServiceStatistics>> ByUnitAndService(CancellationToken cancellation) =>
    [
        .. (await GroupsAsync(StatisticsGrouping.UnitAndService, cancellation))
            .Select(group => new UnitAndServiceStatistics(Unit.Of(viewer.Organisation, group.Unit!), ServiceOf(group.Service!), StatisticsNumbersView.Of(group.Numbers))),
    ];

    /// <summary>Step by step over all the days, for charts; also steps without requests. A request counts on the day of its submission.</summary>
    /// <param name="step">How long a step is.</param>
    [GraphQLField, Cost(CostOfReading), ListSize(AssumedSize = StatisticsPeriod.MostDays)]
    public async Task<IReadOnlyList<StatisticsStep>> Series(CancellationToken cancellation, SeriesStep step = SeriesStep.Day) =>
    [
        .. (await queries.SeriesAsync(viewer.Organisation.Key, filter, step, viewer.Now, cancellation))
            .Select(point => new StatisticsStep(CalendarDate.Of(point.Period.From)!, CalendarDate.Of(point.Period.To)!, StatisticsNumbersView.Of(point.Numbers))),
    ];

    private Task<IReadOnlyList<StatisticsGroup>> GroupsAsync(StatisticsGrouping grouping, CancellationToken cancellation) =>
        queries.GroupsAsync(viewer.Organisation.Key, filter, grouping, viewer.Now, cancellation);

    private Choice ServiceOf(string key) => new(key, viewer.Organisation.Service(key) is { } service ? Wording.Of(service.Name) : new Wording(key, key));

    private static IEnumerable<(string Key, StatisticsNumbersView Numbers)> InOrder(
        IEnumerable<string> defined, IReadOnlyList<string>? asked, IReadOnlyList<StatisticsGroup> groups, Func<StatisticsGroup, string> keyOf)
    {
        var numbers = groups.ToDictionary(keyOf, group => group.Numbers);
        return defined.Where(key => asked?.Contains(key) != false).Union(numbers.Keys)
            .Select(key => (key, StatisticsNumbersView.Of(numbers.GetValueOrDefault(key, StatisticsNumbers.None))));
    }
}
