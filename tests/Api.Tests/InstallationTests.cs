using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>A host that stops and starts, and one that is not for development.</summary>
public sealed class InstallationTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task A_restart_keeps_requests_tokens_and_keys_and_adds_no_demonstration_twice()
    {
        var database = await Fixture.CreateDatabaseAsync();
        Member sara;
        string letter;
        Reply request;
        long head;
        await using (var host = await TestHost.StartAsync(database))
        {
            sara = await host.At("kaums").SignInAsync("sara-restart");
            letter = await sara.WithLetterAsync(Letters.Kaums);
            request = (await sara.SubmitAsync(letter, ("Idempotency-Key", "r1"))).Is(HttpStatusCode.Created);
            head = await host.ActsAsync();
        }
        await using (var host = await TestHost.StartAsync(database))
        {
            sara = sara.At("kaums", host.Client);
            Assert.Equal(head, await host.ActsAsync());
            (await sara.ReadAsync(request.Id)).Is(HttpStatusCode.OK);
            Assert.Equal(request.Text, (await sara.SubmitAsync(letter, ("Idempotency-Key", "r1"))).Is(HttpStatusCode.Created).Text);
            (await sara.DoAsync("withdraw", request.Id, 1)).Is(HttpStatusCode.OK);
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Hosts_that_start_together_on_an_empty_database_are_one_service()
    {
        var database = await Fixture.CreateDatabaseAsync();
        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => TestHost.StartAsync(database))));
        try
        {
            foreach (var issuer in hosts)
            {
                var sara = await issuer.At("kaums").SignInAsync("sara-together");
                foreach (var host in hosts)
                    (await sara.At("kaums", host.Client).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
            }
            // The demonstration's commands and these nine: nothing came twice.
            Assert.Equal(Demo.DemoRequests.All.Sum(request => request.Steps.Count) + 9, await hosts[0].ActsAsync());
        }
        finally
        {
            foreach (var host in hosts)
                await host.DisposeAsync();
        }
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_there_is_no_token_for_the_asking_and_no_demonstration(string environment)
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), environment);
        (await host.At("kaums").Nobody().PostAsync("/api/dev/token", """{"person":{"id":"a","name":"b"},"roles":[]}""")).IsProblem(404, "not_found");
        Assert.Empty((await new TrackingQueries(host.Store.DataSource).OfApplicantAsync("kaums", "sara", new(), null, 10, default)).Items);
        Assert.Equal(5, await host.Store.HeadAsync());
        var document = await host.At("").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json"));
        Assert.DoesNotContain("dev/token", document.Text);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task A_token_of_Development_counts_nowhere_else_also_over_the_same_database_and_keys(string environment)
    {
        var database = await Fixture.CreateDatabaseAsync();
        Member boss, sara;
        await using (var development = await TestHost.StartAsync(database))
        {
            (boss, sara) = (await development.At("kaums").SignInAsync("boss", "administrator"), await development.SignInAsync("kaums", "Sara", "+989121234567"));
            (await boss.SendAsync(new HttpRequestMessage(HttpMethod.Get, boss.Path("/api/people")))).Is(HttpStatusCode.OK);
        }
        await using var host = await TestHost.StartAsync(database, environment);
        (boss, sara) = (boss.At("kaums", host.Client), sara.At("kaums", host.Client));
        (await boss.SendAsync(new HttpRequestMessage(HttpMethod.Get, boss.Path("/api/people")))).IsProblem(401, "not_signed_in");
        (await boss.PostAsync("/graphql", """{"query":"{ organisation { key } }"}""")).IsProblem(401, "not_signed_in");
        (await boss.SubmitAsync("{}")).IsProblem(401, "not_signed_in");
        // The keys are the same: whoever signed in by a door goes on.
        (await sara.SubmitAsync("{}")).IsProblem(400, "invalid_command");
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_fault_of_the_host_shows_no_insides(string environment)
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), environment);
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(20));
        await using var dataSource = Npgsql.NpgsqlDataSource.Create(host.ConnectionString);
        await using (var command = dataSource.CreateCommand("alter table event_head rename to hidden_secret_table"))
            await command.ExecuteNonQueryAsync();
        var reply = (await host.At("").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/ready"))).Is(HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain("event_head", reply.Text);
        await using (var command = dataSource.CreateCommand("alter table mt_events rename to hidden"))
            await command.ExecuteNonQueryAsync();
        if (environment == "Development")
        {
            var failed = (await (await host.At("kaums").SignInAsync("x")).ReadAsync(Guid.NewGuid().ToString())).IsProblem(500, "internal_error");
            Assert.DoesNotContain("mt_events", failed.Text);
            Assert.DoesNotContain("   at ", failed.Text);
        }
    }
}
