using System.Collections.Concurrent;
using System.Net;
using Npgsql;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Processes;

/// <summary>kill -9 of the host under load: what was acknowledged is there, nothing twice (DESIGN section 9, 1).</summary>
[Collection(ApiTest.Name)]
public sealed class KillTests(HostFixture fixture)
{
    private const int Clients = 8;

    [PostgresFact(Timeout = 180_000)]
    public async Task What_was_acknowledged_survives_the_killed_host_and_is_done_once()
    {
        var database = await fixture.CreateDatabaseAsync();
        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database, ["ServiceDesk__Rates__Enabled"] = "false" };
        var acknowledged = new ConcurrentDictionary<string, string>();
        var sent = new ConcurrentBag<string>();
        for (var round = 0; round < 3; round++)
        {
            await using var host = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0");
            using var client = new HttpClient { BaseAddress = host.Address };
            var sara = await new Desk(client, "kerman").SignInAsync("sara");
            var before = acknowledged.Count;
            var load = Enumerable.Range(0, Clients).Select(n => SubmitAsync(sara, $"{round}-{n}", sent, acknowledged)).ToList();
            while (acknowledged.Count < before + 100)
                await Task.Delay(5);
            await host.KillAsync();
            await Task.WhenAll(load);
        }

        await using var last = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0");
        using var again = new HttpClient { BaseAddress = last.Address };
        var owner = await new Desk(again, "kerman").SignInAsync("sara");
        // Everything that was ever sent is sent again: the acknowledged gets its answer, the rest is done now.
        foreach (var key in sent)
        {
            var reply = (await owner.SubmitAsync(Letters.Kerman, ("Idempotency-Key", key))).Is(HttpStatusCode.Created);
            if (acknowledged.TryGetValue(key, out var answer))
                Assert.Equal(answer, reply.Text);
        }
        Assert.Equal(sent.Count, await CountAsync(database, "select count(*) from mt_events where type = 'request_submitted' and tenant_id = 'kerman' and headers->>'actor_id' = 'sara'"));
        Assert.Equal(sent.Count, await CountAsync(database, "select count(*) from read.tracking where tenant_id = 'kerman' and applicant_id = 'sara'"));
        Assert.Equal(0, await CountAsync(database, "select max(seq_id) - count(*) from mt_events"));
    }

    private static async Task SubmitAsync(Member sara, string name, ConcurrentBag<string> sent, ConcurrentDictionary<string, string> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var key = $"{name}-{i}";
                sent.Add(key);
                acknowledged[key] = (await sara.SubmitAsync(Letters.Kerman, ("Idempotency-Key", key))).Is(HttpStatusCode.Created).Text;
            }
        }
        catch (HttpRequestException)
        {
            // The host is dead.
        }
    }

    private static async Task<long> CountAsync(string database, string sql)
    {
        await using var dataSource = NpgsqlDataSource.Create(database);
        await using var command = dataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
