using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Statistics;

/// <summary>
/// Counts requests over a period. The organisation is in every query; whose numbers may be seen is the caller's to narrow by. One question
/// reads the period's part of one index once, and the open requests of the period from another.
/// </summary>
public sealed class StatisticsQueries(NpgsqlDataSource dataSource)
{
    private static readonly string Template = Sql.Load(typeof(StatisticsQueries).Assembly, "Statistics/select_statistics.sql");

    // One row, also of no requests.
    private static readonly ConditionalStatement Total = Statement("1 as total", "1 as total", "()", "total");

    private static readonly Dictionary<StatisticsGrouping, ConditionalStatement> Groups = new()
    {
        [StatisticsGrouping.Unit] = Statement("unit", "holder as unit", "1", "unit"),
        [StatisticsGrouping.Service] = Statement("service", "service", "1", "service"),
        [StatisticsGrouping.UnitAndService] = Statement("unit, service", "holder as unit, service", "1, 2", "unit, service"),
    };

    private static readonly Dictionary<SeriesStep, ConditionalStatement> Steps = new()
    {
        [SeriesStep.Day] = Series("submitted_on"),
        // PostgreSQL's week of the day has Sunday as 0; the organisations' begins on Saturday.
        [SeriesStep.Week] = Series("submitted_on - (extract(dow from submitted_on)::integer + 1) % 7"),
        [SeriesStep.Month] = Series("jalali_month"),
    };

    /// <summary>What is asked for; null is no limit.</summary>
    /// <param name="Period">Submitted on these days.</param>
    /// <param name="Units">Counting for one of these units, by key; what is open, with one of these.</param>
    /// <param name="Services">Of one of these services, by key.</param>
    public sealed record Filter(StatisticsPeriod Period, IReadOnlyList<string>? Units = null, IReadOnlyList<string>? Services = null);

    /// <summary>The numbers of all requests that are asked for.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="filter">What is counted.</param>
    /// <param name="now">The instant at which open requests are overdue or not.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<StatisticsNumbers> TotalAsync(string organisation, Filter filter, Instant now, CancellationToken cancellation) =>
        (await ReadAsync(Total, organisation, filter, now, Numbers, cancellation)).Single();

    /// <summary>The numbers by unit, service or both, in the order of their keys; groups without requests are left out.</summary>
    /// <inheritdoc cref="TotalAsync"/>
    public async Task<IReadOnlyList<StatisticsGroup>> GroupsAsync(string organisation, Filter filter, StatisticsGrouping grouping, Instant now, CancellationToken cancellation)
    {
        var (byUnit, byService) = (grouping != StatisticsGrouping.Service, grouping != StatisticsGrouping.Unit);
        var groups = await ReadAsync(
            Groups[grouping], organisation, filter, now, r => new StatisticsGroup(byUnit ? r.Text("unit") : null, byService ? r.Text("service") : null, Numbers(r)), cancellation);
        return [.. groups.OrderBy(g => g.Unit, StringComparer.Ordinal).ThenBy(g => g.Service, StringComparer.Ordinal)];
    }

    /// <summary>The numbers step by step over the whole period, in order; steps without requests have zeros.</summary>
    /// <inheritdoc cref="TotalAsync"/>
    public async Task<IReadOnlyList<StatisticsPoint>> SeriesAsync(string organisation, Filter filter, SeriesStep step, Instant now, CancellationToken cancellation)
    {
        var known = (await ReadAsync(Steps[step], organisation, filter, now, r => (Begins: r.DateOrNull("begins")!.Value, Numbers: Numbers(r)), cancellation))
            .ToDictionary(point => point.Begins, point => point.Numbers);
        return
        [
            .. filter.Period.Split(step).Select(part =>
                new StatisticsPoint(part, known.GetValueOrDefault(StatisticsPeriod.Around(part.From, step).From, StatisticsNumbers.None))),
        ];
    }

    private async Task<List<T>> ReadAsync<T>(ConditionalStatement statement, string organisation, Filter filter, Instant now, Func<RowReader, T> read, CancellationToken cancellation)
    {
        NpgsqlParameter[] parameters =
        [
            new() { Value = organisation },
            new() { Value = filter.Period.From.ToDateOnly() },
            new() { Value = filter.Period.To.ToDateOnly() },
            TextsParameter.Of(filter.Units),
            TextsParameter.Of(filter.Services),
            new() { Value = now.ToDateTimeUtc(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
        ];
        await using var command = dataSource.CreateCommand(statement.For(parameters));
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(new RowReader(reader)));
        return rows;
    }

    private static StatisticsNumbers Numbers(RowReader r) => new(
        r.NumberOrZero("received"), r.NumberOrZero("open"), r.NumberOrZero("overdue"),
        r.NumberOrZero("answered"), r.NumberOrZero("answered_in_time"), r.NumberOrZero("answered_late"),
        r.NumberOrZero("rejected"), r.NumberOrZero("withdrawn"), r.NumberOrZero("escalated"), r.NumberOrZero("reopened"), r.NumberOrZero("corrected"),
        r.IntegerOrNull("median_minutes"), r.IntegerOrNull("ninetieth_percentile_minutes"));

    private static ConditionalStatement Series(string begins) => Statement($"{begins} as begins", $"{begins} as begins", "1", "begins");

    private static ConditionalStatement Statement(string key, string holderKey, string groups, string names) => new(Template
        .Replace("/*key*/", key, StringComparison.Ordinal)
        .Replace("/*holder key*/", holderKey, StringComparison.Ordinal)
        .Replace("/*groups*/", groups, StringComparison.Ordinal)
        .Replace("/*names*/", names, StringComparison.Ordinal));
}
