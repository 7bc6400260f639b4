using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Deadlines;

/// <summary>Deadlines that fire: once, whatever happens to the processes, and moved by closures announced later (E-32, X-07).</summary>
[Collection(ApiTest.Name)]
public sealed class DeadlineTests(HostFixture fixture)
{
    // Of one person's requests: the demonstration data has deadlines of its own.
    private const string Hers = " and stream_id in (select stream_id from mt_events where type = 'request_submitted' and headers->>'actor_id' = 'maryam')";
    private const string Overdue = "select count(*) from mt_events where type = 'request_overdue'" + Hers;
    private const string Moved = "select count(*) from mt_events where type = 'request_deadline_moved'" + Hers;

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-32")]
    public async Task A_clock_that_runs_out_is_told_in_the_history_and_makes_no_version_out_of_date()
    {
        await using var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync());
        var request = await (await host.At("kerman").SignInAsync("maryam")).SubmitAsync(Letters.Kerman);
        Assert.Equal(0, await CountAsync(host.ConnectionString, Overdue));

        host.Clock.Advance(TimeSpan.FromDays(30));
        await UntilAsync(host.ConnectionString, Overdue + $" and stream_id = '{request.Id}'", 1);

        // The page that Maryam looks at still shows version 1; what she decides is not about the clock.
        var maryam = await host.At("kerman").SignInAsync("maryam");
        Assert.Equal(2, (await maryam.ReadAsync(request.Id)).Version);
        var escalated = await maryam.DoneAsync("escalate", request);
        Assert.Equal(3, escalated.Version);
        // Her own act does make it out of date.
        (await maryam.DoAsync("withdraw", request.Id, request.Version)).IsProblem(412, "version_conflict");
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Two_processes_one_killed_in_the_middle_note_each_of_many_once()
    {
        const int Requests = 400;
        var database = await fixture.CreateDatabaseAsync();
        await using (var lastMonth = await TestHost.StartAsync(database))
        {
            // Before anybody has a deadline: its own requests are due long before today.
            lastMonth.Clock.Advance(-TimeSpan.FromDays(60));
            var maryam = await lastMonth.At("kerman").SignInAsync("maryam");
            foreach (var batch in Enumerable.Range(0, Requests).Chunk(20))
                await Task.WhenAll(batch.Select(async _ => (await maryam.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created)));
            Assert.Equal(0, await CountAsync(database, Overdue));
        }

        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database };
        var (one, other) = (ProgramRun.Start(settings, "--urls=http://127.0.0.1:0"), ProgramRun.Start(settings, "--urls=http://127.0.0.1:0"));
        await using (one)
        await using (other)
        {
            await WaitAsync(database, Overdue, count => count >= 20);
            await one.KillAsync();
            await UntilAsync(database, Overdue, Requests);
        }
        Assert.Equal(Requests, await CountAsync(database, "select count(distinct stream_id) from mt_events where type = 'request_overdue'" + Hers));
        Assert.Equal(Requests, await CountAsync(database, "select count(*) from read.tracking where applicant_id = 'maryam' and overdue_at is not null"));
        Assert.Equal(Requests, await CountAsync(database, Overdue + " and headers->>'actor_role' = 'system'"));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("X-07")]
    public async Task A_closure_announced_later_moves_running_clocks_alone()
    {
        await using var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync());
        var kerman = host.At("kerman");
        var (maryam, expert) = (await kerman.SignInAsync("maryam"), await kerman.SignInAsync("ahmadi", "expert:it"));
        var running = await maryam.SubmitAsync(Letters.Kerman);
        var answered = await expert.DoneAsync("reply", await maryam.SubmitAsync(Letters.Kerman), """{"text":"انجام شد","final":true}""");
        var due = (string)running.Json["answerDue"]!;

        await ImportAsync(host, closedDays: 14);
        await UntilAsync(host.ConnectionString, Moved + $" and stream_id = '{running.Id}'", 1);
        var seen = await maryam.ReadAsync(running.Id);
        Assert.True(DateTimeOffset.Parse((string)seen.Json["answerDue"]!) >= DateTimeOffset.Parse(due) + TimeSpan.FromDays(7), $"{due} {seen.Json["answerDue"]}");
        Assert.Equal(answered.Version, (await maryam.ReadAsync(answered.Id)).Version);

        // A definition that leaves the calendar as it is moves nothing more.
        await ImportAsync(host, closedDays: 14, title: "میز دیگر");
        await UntilAsync(host.ConnectionString, "select count(*) from checked_calendar where tenant_id = 'kerman' and definition_version = 3", 1);
        Assert.Equal(1, await CountAsync(host.ConnectionString, Moved + $" and stream_id = '{running.Id}'"));
    }

    private static async Task ImportAsync(TestHost host, int closedDays, string? title = null)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "organisations", "kerman.json")))!;
        json["closures"] = new JsonArray([.. Enumerable.Range(0, closedDays).Select(day => (JsonNode)new JsonObject
        {
            ["date"] = host.Clock.GetUtcNow().AddDays(day + 1).ToString("yyyy-MM-dd"),
            ["reason"] = new JsonObject { ["fa"] = "آلودگی هوا", ["en"] = "Air pollution" },
        })]);
        if (title is not null)
            json["title"]!["fa"] = title;
        var utf8 = Encoding.UTF8.GetBytes(json.ToJsonString());
        var import = new OrganisationImport(host.Store, host.Services.GetRequiredService<OrganisationCatalogue>(), host.Clock);
        await import.ImportAsync([new DefinitionFile("kerman.json", utf8, OrganisationDefinitionReader.Read("kerman.json", utf8).Definition!)]);
    }

    private static Task UntilAsync(string database, string sql, long count) => WaitAsync(database, sql, found => found == count);

    /// <summary>Waits; the test's own limit ends it.</summary>
    private static async Task WaitAsync(string database, string sql, Func<long, bool> isEnough)
    {
        while (!isEnough(await CountAsync(database, sql)))
            await Task.Delay(20);
    }

    private static async Task<long> CountAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
