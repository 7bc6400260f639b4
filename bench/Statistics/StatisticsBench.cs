using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Npgsql;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Bench.Statistics;

/// <summary>Numbers of an organisation with a million requests a year, beside the same counts written by hand over the tracking table.</summary>
internal sealed class StatisticsBench(BenchServer server, BenchOptions options)
{
    private const int Requests = 1_000_000;
    private static readonly StatisticsPeriod Year = StatisticsPeriod.Of(NamedPeriod.ThisYear, Jalali.Find("1404/07/01")!.Value);
    private static readonly StatisticsPeriod Month = StatisticsPeriod.OfMonth(Jalali.Find("1404/07/01")!.Value);
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 25, 8, 0);

    private long counted;

    public async Task RunAsync()
    {
        var database = await server.CreateDatabaseAsync();
        var types = RequestEventTypes.Create();
        using var definitions = new StoredOrganisationDefinitions(database, types);
        IReadOnlyList<Projection> asynchronous = RequestProjections.Asynchronous(definitions);
        await using var store = await EventStore.EventStore.OpenAsync(
            new EventStoreOptions { ConnectionString = database, Types = types, Inline = RequestProjections.Inline, Asynchronous = asynchronous });
        await FillAsync(database);
        // As autovacuum leaves them.
        await BenchServer.ExecuteAsync(database, "vacuum analyze read.statistics, read.tracking");
        var queries = new StatisticsQueries(store.DataSource);

        var rows = new List<string[]>();
        foreach (var (name, period) in new[] { ("a month", Month), ("a year", Year) })
        {
            var filter = new StatisticsQueries.Filter(period);
            rows.Add(await MeasureAsync($"{name}, all together", async () => counted = (await queries.TotalAsync("kerman", filter, Now, default)).Received, Raw(store.DataSource, period, "1")));
            rows.Add(await MeasureAsync($"{name}, by unit", async () => counted = (await queries.GroupsAsync("kerman", filter, StatisticsGrouping.Unit, Now, default)).Sum(g => g.Numbers.Received), Raw(store.DataSource, period, "submitted_to")));
            rows.Add(await MeasureAsync(
                $"{name}, day by day", async () => counted = (await queries.SeriesAsync("kerman", filter, SeriesStep.Day, Now, default)).Sum(p => p.Numbers.Received),
                Raw(store.DataSource, period, "(submitted_at at time zone 'Asia/Tehran')::date")));
            rows.Add(await MeasureAsync(
                $"{name}, one unit of 17", async () => counted = (await queries.TotalAsync("kerman", filter with { Units = ["unit3"] }, Now, default)).Received,
                Raw(store.DataSource, period, "1", "and submitted_to = 'unit3'")));
        }
        MarkdownTable.Print(
            $"Statistics of {Requests:N0} requests in a year",
            ["", "requests", "ms, median (spread)", "by hand over the tracking table, ms", "of that speed", "bytes allocated a question"],
            rows);
        Console.WriteLine($"Tables with their indexes: statistics {await SizeAsync(store.DataSource, "statistics")}, tracking {await SizeAsync(store.DataSource, "tracking")}.\n");
    }

    private async Task<string[]> MeasureAsync(string name, Func<Task> ask, Func<Task<long>> byHand)
    {
        var (ours, raw, ratio, bytes) = (new Sample(), new Sample(), new Sample(), new Sample());
        // The first round warms up: statements are prepared and pages are read by then.
        for (var round = 0; round <= options.Rounds * 3; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var asked = await MillisecondsAsync(ask);
            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            var found = 0L;
            var read = await MillisecondsAsync(async () => found = await byHand());
            if (found != counted)
                throw new InvalidOperationException($"{name}: {counted} instead of {found}.");
            if (round == 0)
                continue;
            ours.Add(asked);
            raw.Add(read);
            ratio.Add(read / asked);
            bytes.Add(allocated);
        }
        return
        [
            name, counted.ToString("N0", CultureInfo.InvariantCulture), ours.ToString("N1"), raw.ToString("N1"),
            ratio.Median.ToString("N2", CultureInfo.InvariantCulture), bytes.Median.ToString("N0", CultureInfo.InvariantCulture),
        ];
    }

    /// <summary>The same counts and quantiles, as far as the tracking table knows them: of the time from clock to clock, for it has no working time.</summary>
    private static Func<Task<long>> Raw(NpgsqlDataSource source, StatisticsPeriod period, string key, string condition = "") => async () =>
    {
        await using var command = source.CreateCommand($"""
            select {key}, count(*), count(*) filter (where status in ('awaitingApproval', 'awaitingReply', 'inProgress')),
              count(*) filter (where status = 'awaitingReply' and answer_due < $4), count(*) filter (where status = 'answered'), count(*) filter (where status = 'rejected'),
              count(*) filter (where status = 'withdrawn'), count(*) filter (where escalated_at is not null),
              percentile_disc(0.5) within group (order by last_event_at - submitted_at) filter (where status = 'answered'),
              percentile_disc(0.9) within group (order by last_event_at - submitted_at) filter (where status = 'answered')
            from tracking where tenant_id = $1 and submitted_at >= $2 and submitted_at < $3 {condition} group by 1
            """);
        var zone = DateTimeZoneProviders.Tzdb["Asia/Tehran"];
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = "kerman" },
            new() { Value = zone.AtStartOfDay(period.From).ToDateTimeUtc() },
            new() { Value = zone.AtStartOfDay(period.To.PlusDays(1)).ToDateTimeUtc() },
            new() { Value = Now.ToDateTimeUtc() },
        });
        await using var reader = await command.ExecuteReaderAsync();
        var received = 0L;
        while (await reader.ReadAsync())
            received += reader.GetInt64(1);
        return received;
    };

    /// <summary>One request in eight is open, and every fourth answer late; beside them a tenth as many of another organisation.</summary>
    private static Task FillAsync(string database) => BenchServer.ExecuteAsync(database, $"""
        create unlogged table generated as
        select case when n % 11 = 0 then 'kaums' else 'kerman' end as tenant_id, gen_random_uuid() as request_id, n, 'unit' || n % 17 as unit,
          timestamptz '2025-03-20 20:30Z' + n * (interval '365 days' / {Requests * 11 / 10 + 1}) as submitted_at,
          case n % 16 when 1 then 'awaitingReply' when 2 then 'inProgress' when 3 then 'rejected' when 4 then 'withdrawn' else 'answered' end as status,
          (random() * random() * 3000)::integer as minutes
        from generate_series(1, {Requests * 11 / 10}) n;
        insert into read.statistics (tenant_id, request_id, service, unit, holder, submitted_on, jalali_month, status, answer_due, first_reply_minutes, in_time, escalated, reopened, corrects)
        select tenant_id, request_id, 'correspondence', unit, unit, (submitted_at at time zone 'Asia/Tehran')::date, (submitted_at at time zone 'Asia/Tehran')::date, status,
          case status when 'awaitingReply' then submitted_at + interval '2 days' end, case when status in ('answered', 'inProgress') then minutes end,
          case when status in ('answered', 'inProgress') then n % 4 <> 0 end, n % 50 = 0, n % 70 = 0, false
        from generated;
        insert into read.tracking (tenant_id, request_id, tracking_code, service, definition_version, unit, submitted_to, with_unit, status, applicant_id, applicant_name, sender_name, sender_kind,
          subject, fields, submitted_at, awaiting_since, answer_due, escalated_at, last_event_at, version, search_text)
        select tenant_id, request_id, n::text, 'correspondence', 1, unit, unit, true, status, 'a' || n % 5000, 'نام', 'نام', 'natural',
          'موضوع ' || n, '{"{}"}', submitted_at, submitted_at, case status when 'awaitingReply' then submitted_at + interval '2 days' end, case when n % 50 = 0 then submitted_at end,
          submitted_at + minutes * interval '1 minute', 3, n || ' موضوع نام'
        from generated;
        create index by_hand on read.tracking (tenant_id, submitted_at);
        drop table generated
        """);

    private static async Task<string> SizeAsync(NpgsqlDataSource source, string table)
    {
        await using var command = source.CreateCommand($"select pg_size_pretty(pg_total_relation_size('{table}'))");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<double> MillisecondsAsync(Func<Task> run)
    {
        var watch = Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }
}
