using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Npgsql;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Bench.Deadlines;

/// <summary>Finding a thousand deadlines that have passed among few and among a million that have not, beside a table that holds those thousand alone.</summary>
internal sealed class DeadlineBench(BenchServer server, BenchOptions options)
{
    private const int Due = 1_000;
    private const int Page = 200;
    private const int Most = 1_000_000;
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);

    public async Task RunAsync()
    {
        var database = await server.CreateDatabaseAsync();
        IReadOnlyList<Projection> projections = RequestProjections.Inline;
        await using var store = await EventStore.EventStore.OpenAsync(new EventStoreOptions { ConnectionString = database, Types = RequestEventTypes.Create(), Inline = projections });
        var tracking = new TrackingQueries(store.DataSource);
        await FillAsync(database, 1, Due, "timestamptz '2025-12-01Z' + n * interval '1 second'");
        await BenchServer.ExecuteAsync(database, "create table due_alone as select answer_due, tenant_id, request_id from read.tracking; create index on due_alone (answer_due, tenant_id, request_id); analyze due_alone");

        var rows = new List<string[]>();
        var open = 0;
        foreach (var wanted in new[] { 10_000, 100_000, Most })
        {
            await FillAsync(database, Due + open + 1, Due + wanted, "timestamptz '2026-02-01Z' + n * interval '1 second'");
            open = wanted;
            var (sweep, alone, ratio) = (new Sample(), new Sample(), new Sample());
            for (var round = 0; round <= options.Rounds * 5; round++)
            {
                var swept = await MillisecondsAsync(() => SweepAsync(tracking));
                var read = await MillisecondsAsync(() => ReadAloneAsync(store.DataSource));
                // The first rounds warm up: statements are prepared by then.
                if (round < options.Rounds)
                    continue;
                sweep.Add(swept);
                alone.Add(read);
                ratio.Add(alone.Median / swept);
            }
            rows.Add([wanted.ToString("N0", CultureInfo.InvariantCulture), sweep.ToString("N2"), alone.ToString("N2"), ratio.Median.ToString("N2", CultureInfo.InvariantCulture)]);
        }
        MarkdownTable.Print(
            $"Deadlines: {Due:N0} due, found in pages of {Page}",
            ["open beside them", "ms, median (spread)", "table of the due alone, ms", "of that"],
            rows);
        Console.WriteLine($"The plan with {Most:N0} open:\n\n```\n{await PlanAsync(database)}\n```\n");
    }

    private static async Task SweepAsync(TrackingQueries tracking)
    {
        var found = 0;
        RunningClock? after = null;
        while (await tracking.RunOutAsync(Now, after, Page, default) is { Count: > 0 } clocks)
        {
            found += clocks.Count;
            after = clocks[^1];
        }
        if (found != Due)
            throw new InvalidOperationException($"Found {found} instead of {Due}.");
    }

    private static async Task ReadAloneAsync(NpgsqlDataSource source)
    {
        for (var page = 0; page <= Due / Page; page++)
        {
            await using var command = source.CreateCommand("select tenant_id, request_id, answer_due from due_alone order by answer_due, tenant_id, request_id limit $1 offset $2");
            command.Parameters.Add(new() { Value = Page });
            command.Parameters.Add(new() { Value = page * Page });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                _ = (reader.GetString(0), reader.GetGuid(1), reader.GetDateTime(2));
        }
    }

    private static Task FillAsync(string database, int from, int to, string due) => BenchServer.ExecuteAsync(database, $"""
        insert into read.tracking (tenant_id, request_id, tracking_code, service, definition_version, unit, submitted_to, with_unit, status, applicant_id, applicant_name, sender_name, sender_kind,
          subject, fields, submitted_at, awaiting_since, answer_due, last_event_at, version, search_text)
        select 'kerman', gen_random_uuid(), n::text, 'correspondence', 1, 'unit' || n % 17, 'unit1', true, 'awaitingReply', 'a' || n % 5000, 'نام', 'نام', 'natural',
          'موضوع ' || n, '{"{}"}', timestamptz '2025-11-01Z', timestamptz '2025-11-01Z', {due}, timestamptz '2025-11-01Z', 1, n || ' موضوع نام'
        from generate_series({from}, {to}) n;
        analyze read.tracking
        """);

    private static async Task<string> PlanAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "explain (analyze, buffers, costs off, timing off) select tenant_id, request_id, answer_due from read.tracking where answer_due < '2026-01-01Z' and overdue_at is null order by answer_due, tenant_id, request_id limit 200");
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    private static async Task<double> MillisecondsAsync(Func<Task> run)
    {
        var watch = Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }
}
