using System.Text.Json.Nodes;
using NodaTime;
using Npgsql;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>
/// What the lists cost with 200,000 requests: the plans of the very statements that the queries prepared, as the server
/// keeps them after several uses.
/// </summary>
public sealed class CostTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Organisation = "kerman";
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly Guid Somewhere = Guid.Parse("40000000-0000-4000-8000-000000000000");

    [PostgresFact(Timeout = 180_000)]
    public async Task Lists_are_read_by_index_and_never_by_scanning_the_table()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (var desk = await Desk.OpenAsync(database))
        {
            await FillAsync(desk);
            await desk.ExecuteAsync("analyze");
        }
        // One connection, prepared as the store's own source does.
        var connection = new NpgsqlConnectionStringBuilder(database) { SearchPath = "public, read", MaxAutoPrepare = 50, AutoPrepareMinUsages = 2, MaxPoolSize = 1 };
        await using var source = NpgsqlDataSource.Create(connection.ConnectionString);
        var (tracking, queue) = (new TrackingQueries(source), new StaffQueueQueries(source));

        await AssertIndexedAsync("tracking", "applicant_id = $2\norder by", async _ => (await tracking.OfApplicantAsync(Organisation, "a77", new(), null, 20, default)).Items.Count,
            _ => $"'{Organisation}', 'a77', null, null, null, null, null, null, 21");
        await AssertIndexedAsync("tracking", "applicant_id = $2\nand (submitted_at", async _ => (await tracking.OfApplicantAsync(Organisation, "a77", new(), new(Start, Somewhere), 20, default)).Items.Count,
            _ => $"'{Organisation}', 'a77', null, null, null, null, '{Start}', '{Somewhere}', 21");
        await AssertIndexedAsync("tracking", "applicant_id = $2\nand status", async _ => (await tracking.OfApplicantAsync(Organisation, "a77", new(Statuses: [RequestStatus.Answered], Text: "موضوع ۷۷"), null, 20, default)).Items.Count,
            _ => $"'{Organisation}', 'a77', '{{answered}}', null, '''موضوع'':* & ''77'':*', null, null, null, 21");
        await AssertIndexedAsync("tracking", "applicant_id = $2\nlimit", async _ => await tracking.CountOfApplicantAsync(Organisation, "a77", new(), default), _ => $"'{Organisation}', 'a77', null, null, null, null, {TotalCount.Most}");
        await AssertIndexedAsync("tracking", "office_tracking_number = ", async _ => (await tracking.FindByCodeAsync(Organisation, "100077", default)).Count, _ => $"'{Organisation}', '100077'");
        await AssertIndexedAsync("tracking_message", "tracking_message", async _ => (await tracking.MessagesAsync(Organisation, [Somewhere], default)).Count, _ => $"'{Organisation}', '{{{Somewhere}}}'");

        // A thousand of some seventy thousand running clocks have run out: only those are read.
        var (then, key) = (Start + Duration.FromDays(700), new RunningClock(new(Organisation, Somewhere), Start + Duration.FromDays(1)));
        Assert.Equal(1_000, (await tracking.RunOutAsync(then, null, 5_000, default)).Count);
        await AssertIndexedAsync("tracking", "answer_due < $1 and", async after => (await tracking.RunOutAsync(then, after ? key : null, 100, default)).Count,
            after => $"'{then}', {(after ? $"'{key.Due}', '{Organisation}', '{Somewhere}'" : "null, null, null")}, 100");
        await AssertIndexedAsync("tracking", "answer_due >= $2", async after => (await tracking.RunningAsync(Organisation, Start, after ? key : null, 100, default)).Count,
            after => $"'{Organisation}', '{Start}', {(after ? $"'{key.Due}', '{Somewhere}'" : "null, null")}, 100");

        var expert = QueueScope.Of(new Person("expert", "کارشناس", null, [new Appointment(Role.Expert, "unit3")]));
        var auditor = QueueScope.Of(new Person("auditor", "ممیز", null, [new Appointment(Role.Auditor)]));
        Assert.Equal(TotalCount.Most, await queue.CountAsync(Organisation, auditor, new(), default));
        Assert.Equal(10, await queue.CountAsync(Organisation, auditor, new(Text: "موضوع 17771"), default));
        foreach (var sort in Enum.GetValues<QueueSort>())
        {
            var column = sort switch { QueueSort.DueFirst => "due_or_never", QueueSort.RecentlyChanged => "last_event_at", _ => "submitted_at" };
            var direction = sort is QueueSort.OldestFirst or QueueSort.DueFirst ? "asc" : "desc";
            await AssertIndexedAsync("queue", $"({column}, request_id) {(direction == "asc" ? ">" : "<")} ($13", async after => await ListAsync(expert, new(Units: ["unit3"]), sort, after), after => Arguments("expert", "{unit3}", "false", "{unit3}", null, after));
            await AssertIndexedAsync("queue", $"({column}, request_id) {(direction == "asc" ? ">" : "<")} ($13", async after => await ListAsync(expert, new(), sort, after), after => Arguments("expert", "{unit3}", "false", null, null, after));
            await AssertIndexedAsync("queue", $"({column}, request_id) {(direction == "asc" ? ">" : "<")} ($13", async after => await ListAsync(auditor, new(Units: ["unit3"]), sort, after), after => Arguments("auditor", "{}", "true", "{unit3}", null, after));
            await AssertIndexedAsync("queue", $"({column}, request_id) {(direction == "asc" ? ">" : "<")} ($13", async after => await ListAsync(auditor, new(Text: "موضوع 1777"), sort, after), after => Arguments("auditor", "{}", "true", null, "''موضوع'':* & ''1777'':*", after));
        }

        // A week of some four months.
        var statistics = new StatisticsQueries(source);
        var week = StatisticsPeriod.OfWeek(new LocalDate(2024, 3, 1));
        await AssertIndexedAsync("statistics", "percentile_disc", async _ => (int)(await statistics.TotalAsync(Organisation, new(week), Start, default)).Received,
            _ => $"'{Organisation}', '{week.From:uuuu-MM-dd}', '{week.To:uuuu-MM-dd}', null, null, '{Start}'");

        async Task<int> ListAsync(QueueScope scope, StaffQueueQueries.Filter filter, QueueSort sort, bool after) =>
            (await queue.ListAsync(Organisation, scope, filter, sort, after ? new(Start + Duration.FromDays(100), Somewhere) : null, 20, default)).Items.Count;

        async Task AssertIndexedAsync(string table, string statement, Func<bool, Task<int>> run, Func<bool, string> arguments)
        {
            foreach (var after in new[] { false, true })
            {
                // The server chooses between a plan for these values and one for all after the fifth use.
                for (var i = 0; i < 8; i++)
                    await run(after);
                var plan = await PlanAsync(table, statement, arguments(after));
                var scans = Nodes(plan).Where(n => (string?)n["Relation Name"] == table || n["Index Name"] is not null).ToList();
                Assert.NotEmpty(scans);
                Assert.DoesNotContain(Nodes(plan), n => (string?)n["Node Type"] == "Seq Scan");
                Assert.Contains(scans, n => n["Index Name"] is not null);
                Assert.True((double)plan["Total Cost"]! < 20_000, $"{statement} {arguments(after)}: {plan}");
            }
        }

        async Task<JsonNode> PlanAsync(string table, string statement, string arguments)
        {
            await using var opened = await source.OpenConnectionAsync();
            await using var find = new NpgsqlCommand("select name from pg_prepared_statements where position($1 in statement) > 0 and position('from ' || $2 in statement) > 0 and statement not like '%pg_prepared%'", opened) { Parameters = { new() { Value = statement }, new() { Value = table } } };
            var name = Assert.IsType<string>(await find.ExecuteScalarAsync());
            await using var explain = new NpgsqlCommand($"explain (format json) execute \"{name}\" ({arguments})", opened);
            return JsonNode.Parse((string)(await explain.ExecuteScalarAsync())!)![0]!["Plan"]!;
        }
    }

    private static string Arguments(string person, string holding, string everything, string? units, string? search, bool after) =>
        $"'{Organisation}', '{{{person}}}', '{holding}', {everything}, '{{}}', '{{}}', {(units is null ? "null" : $"'{units}'")}, null, null, false, null, "
        + $"{(search is null ? "null" : $"'{search}'")}, {(after ? $"'{Start + Duration.FromDays(100)}', '{Somewhere}'" : "null, null")}, 21";

    private static IEnumerable<JsonNode> Nodes(JsonNode plan) => [plan, .. (plan["Plans"]?.AsArray() ?? []).SelectMany(p => Nodes(p!))];

    private static async Task FillAsync(Desk desk)
    {
        await desk.ExecuteAsync("""
            insert into tracking (tenant_id, request_id, tracking_code, service, definition_version, unit, submitted_to, with_unit, status, applicant_id, applicant_name,
              sender_name, sender_kind, subject, fields, submitted_at, office_tracking_number, answer_due, last_event_at, version, search_text)
            select case when n % 10 = 0 then 'kaums' else 'kerman' end, gen_random_uuid(), n::text, 'correspondence', 1, 'unit' || n % 17, 'unit1', true, (array['answered', 'awaitingReply', 'closed'])[1 + n % 3],
              'a' || n % 5000, 'نام', 'نام', 'natural', 'موضوع ' || n, '{}', timestamptz '2024-01-01Z' + n * interval '1 minute', (n + 1000000)::text,
              case when n % 3 = 1 then timestamptz '2030-01-01Z' - case when n < 3000 then interval '6 years' else interval '0' end + n * interval '1 minute' end, timestamptz '2024-01-01Z' + n * interval '2 minutes', 1, n || ' موضوع نام'
            from generate_series(1, 200000) n
            """);
        await desk.ExecuteAsync("""
            insert into tracking_message (tenant_id, request_id, version, from_applicant, author_name, author_role, text, final, at)
            select tenant_id, request_id, 2, false, 'نام', 'expert', 'پاسخ', true, submitted_at from tracking
            """);
        await desk.ExecuteAsync("""
            insert into queue (tenant_id, request_id, tracking_code, service, definition_version, unit, with_unit, status, applicant_id, sender_name, subject, submitted_at,
              answer_due, last_event_at, version, search_text)
            select tenant_id, request_id, tracking_code, service, 1, unit, true, status, applicant_id, sender_name, subject, submitted_at,
              case when tracking_code::int % 2 = 0 then submitted_at + interval '2 days' end, last_event_at, 1, search_text
            from tracking
            """);
        await desk.ExecuteAsync("""
            insert into statistics (tenant_id, request_id, service, unit, holder, submitted_on, jalali_month, status, first_reply_minutes, in_time, escalated, reopened, corrects)
            select tenant_id, request_id, service, unit, unit, submitted_at::date, date_trunc('month', submitted_at)::date, status, version::int, true, false, false, false from tracking
            """);
    }
}
