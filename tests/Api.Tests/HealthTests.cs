using System.Net;
using Npgsql;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>What operators are told.</summary>
public sealed class HealthTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_healthy_host_tells_where_its_read_models_stand()
    {
        var host = await HostAsync();
        var before = await host.Store.HeadAsync();
        Reply ready;
        do
        {
            // A clock may run out meanwhile; the read models catch up with that, too.
            await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(20));
            ready = (await GetAsync(host, "/health/ready")).Is(HttpStatusCode.OK);
        }
        while (ready.Json["projections"]!.AsArray().Any(projection => (long)projection!["lag"]! != 0));
        Assert.Equal(("healthy", "reachable"), ((string?)ready.Json["status"], (string?)ready.Json["database"]));
        Assert.InRange((long)ready.Json["head"]!, before, await host.Store.HeadAsync());
        Assert.Equal("healthy", (string?)(await GetAsync(host, "/health/live")).Is(HttpStatusCode.OK).Json["status"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_parked_stream_degrades_and_its_error_text_stays_inside()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var park = new NpgsqlCommand(
            "insert into parked_stream (projection, tenant_id, stream_id, version, position, error) values ('StaffQueue', 'kaums', gen_random_uuid(), 3, 5, 'said Sara Rezaei')", connection);
        await park.ExecuteNonQueryAsync();
        var ready = (await GetAsync(host, "/health/ready")).Is(HttpStatusCode.OK);
        Assert.Equal("degraded", (string?)ready.Json["status"]);
        Assert.Contains("\"version\":3", ready.Text);
        Assert.DoesNotContain("Rezaei", ready.Text);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Without_its_database_a_host_lives_but_is_not_ready_and_recovers()
    {
        await using var server = await DedicatedServer.StartAsync();
        await using var host = await TestHost.StartAsync(await server.CreateDatabaseAsync());
        var sara = await host.At("kaums").SignInAsync("sara");
        var request = (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        await server.Server.KillAsync();
        var ready = (await GetAsync(host, "/health/ready")).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("unhealthy", (string?)ready.Json["status"]);
        (await GetAsync(host, "/health/live")).Is(HttpStatusCode.OK);
        Assert.Equal("5", (await sara.ReadAsync(request.Id)).IsProblem(503, "database_unavailable").Header("Retry-After"));
        await server.Server.RestartAsync();
        (await sara.ReadAsync(request.Id)).Is(HttpStatusCode.OK);
        (await GetAsync(host, "/health/ready")).Is(HttpStatusCode.OK);
    }

    private static Task<Reply> GetAsync(TestHost host, string path) => host.At("").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
}
