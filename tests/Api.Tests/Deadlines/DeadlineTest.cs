using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Tests.Deadlines;

/// <summary>A test of clocks at Kerman, whose definition it changes.</summary>
public abstract class DeadlineTest(HostFixture fixture) : GraphQLTest(fixture)
{
    // Of one person's requests: the demonstration data has deadlines of its own.
    protected const string Hers = " and stream_id in (select stream_id from mt_events where type = 'request_submitted' and headers->>'actor_id' = 'maryam')";
    protected const string Overdue = "select count(*) from mt_events where type = 'request_overdue'" + Hers;
    protected const string Moved = "select count(*) from mt_events where type = 'request_deadline_moved'" + Hers;

    /// <summary>Kerman's definition, changed.</summary>
    protected static async Task<string> KermanAsync(params Action<JsonNode>[] changes)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "organisations", "kerman.json")))!;
        foreach (var change in changes)
            change(json);
        return json.ToJsonString();
    }

    private protected static async Task ImportAsync(TestHost host, params Action<JsonNode>[] changes)
    {
        var utf8 = Encoding.UTF8.GetBytes(await KermanAsync(changes));
        var reading = OrganisationDefinitionReader.Read("kerman.json", utf8);
        Assert.True(reading.Succeeded, string.Join('\n', reading.Errors));
        var import = new OrganisationImport(host.Store, host.Services.GetRequiredService<OrganisationCatalogue>(), host.Clock);
        await import.ImportAsync([new DefinitionFile("kerman.json", utf8, reading.Definition)]);
    }

    /// <summary>So many days from tomorrow on are closed.</summary>
    protected static Action<JsonNode> Closed(TimeProvider time, int days) => kerman => kerman["closures"] = new JsonArray([.. Enumerable.Range(0, days).Select(day => (JsonNode)new JsonObject
    {
        ["date"] = time.GetUtcNow().AddDays(day + 1).ToString("yyyy-MM-dd"),
        ["reason"] = new JsonObject { ["fa"] = "آلودگی هوا", ["en"] = "Air pollution" },
    })]);

    /// <summary>While the applicant is in turn the clock stands still.</summary>
    protected static void Pausing(JsonNode kerman)
    {
        foreach (var service in kerman["services"]!.AsArray())
            service!["waiting"] = "pauses";
    }

    protected static Task UntilAsync(string database, string sql, long count) => WaitAsync(database, sql, found => found == count);

    /// <summary>Waits; the test's own limit ends it.</summary>
    protected static async Task WaitAsync(string database, string sql, Func<long, bool> isEnough)
    {
        while (!isEnough(await CountAsync(database, sql)))
            await Task.Delay(20);
    }

    protected static async Task<long> CountAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
