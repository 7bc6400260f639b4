using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>A code stands nowhere but in the message that brings it.</summary>
public sealed class CodeSecrecyTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Mobile = "+989130400001";

    [PostgresFact(Timeout = 120_000)]
    public async Task Neither_database_nor_log_nor_traces_nor_answers_have_a_code()
    {
        var (log, spans, answers) = (new LogLines(), new ConcurrentQueue<string>(), new List<string>());
        using var listener = Listen(spans);
        await using var gateway = await TestGateway.StartAsync();
        await using var host = await StartAsync(gateway, log);
        var visitor = new DoorVisitor(host, "kaums");
        var (rows, lines, activities) = (await RowsAsync(host.Store.DataSource), log.Lines.Count, spans.Count);

        var sent = await visitor.AskAsync(Mobile);
        var code = await CodeAsync(gateway);
        answers.Add(sent.Is(HttpStatusCode.Accepted).Text);
        answers.Add((await visitor.VerifyAsync(sent, "x" + code)).IsProblem(400, "wrong_code").Text);
        // Before the right code deletes what can be deleted, and after it.
        var stored = await RowsAsync(host.Store.DataSource);
        answers.Add((await visitor.VerifyAsync(sent, code)).Is(HttpStatusCode.OK).Text);
        stored.UnionWith(await RowsAsync(host.Store.DataSource));
        stored.ExceptWith(rows);

        Assert.Contains(stored, row => row.StartsWith("public.code_challenge", StringComparison.Ordinal));
        Assert.Contains(stored, row => row.StartsWith("public.mt_events", StringComparison.Ordinal));
        // Not as a part of another number: by chance it may be that.
        var alone = new Regex($"(?<![0-9a-fA-F.]){code}(?![0-9a-fA-F])");
        foreach (var place in (IEnumerable<string>[])[stored, log.Lines.Skip(lines), spans.Skip(activities), answers])
            Assert.All(place, text => Assert.DoesNotMatch(alone, text));
        Assert.All(log.Lines.Concat(spans), text => Assert.DoesNotContain("9130400001", text));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_gateway_that_refuses_is_told_with_the_number_masked_and_counted()
    {
        var log = new LogLines();
        await using var gateway = await TestGateway.StartAsync();
        gateway.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Task.FromResult(false);
        };
        using var counted = new CodeCounter();
        await using var host = await StartAsync(gateway, log);
        (await new DoorVisitor(host, "kaums").AskAsync(Mobile)).Is(HttpStatusCode.Accepted);
        var code = await CodeAsync(gateway);
        await counted.UntilAsync("refused");
        var line = Assert.Single(log.Lines, line => line.Contains("was not sent", StringComparison.Ordinal));
        Assert.Contains("0913 XXXXXX", line);
        Assert.DoesNotContain(code, line);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_gateway_that_does_not_answer_is_asked_three_times_under_one_key()
    {
        await using var gateway = await TestGateway.StartAsync();
        gateway.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.FromResult(false);
        };
        using var counted = new CodeCounter();
        await using var host = await StartAsync(gateway, new LogLines());
        (await new DoorVisitor(host, "kaums").AskAsync(Mobile)).Is(HttpStatusCode.Accepted);
        await counted.UntilAsync("gave_up");
        Assert.Equal(3, PostsOf(gateway).Count());
        Assert.Single(PostsOf(gateway).Select(post => post.Key).Distinct());
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Where_nobody_sends_messages_whoever_asks_is_told_so()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), "Production");
        (await new DoorVisitor(host, "kaums").AskAsync(Mobile)).IsProblem(503, "code_not_sent");
    }

    private async Task<TestHost> StartAsync(TestGateway gateway, LogLines log) => await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder =>
    {
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        foreach (var (name, value) in gateway.Settings)
            builder.Configuration[name] = value;
    });

    private static async Task<string> CodeAsync(TestGateway gateway)
    {
        while (!PostsOf(gateway).Any())
            await Task.Delay(20);
        return DoorVisitor.CodeOf(PostsOf(gateway).Last().Text);
    }

    /// <summary>Those with codes; the demonstration's requests send messages, too.</summary>
    private static IEnumerable<TestGateway.Post> PostsOf(TestGateway gateway) => gateway.Posts.Where(post => post.To == Mobile);

    internal static ActivityListener Listen(ConcurrentQueue<string> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                spans.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>Every row of every table as text.</summary>
    internal static async Task<HashSet<string>> RowsAsync(NpgsqlDataSource dataSource)
    {
        var statements = new List<string>();
        await using (var tables = dataSource.CreateCommand("select format('select %L || '' '' || t::text from %I.%I t', schemaname || '.' || tablename, schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))
        await using (var reader = await tables.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                statements.Add(reader.GetString(0));
        var rows = new HashSet<string>();
        foreach (var statement in statements)
        {
            await using var select = dataSource.CreateCommand(statement);
            await using var reader = await select.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(reader.GetString(0));
        }
        return rows;
    }
}
