using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>What a session is, how long it counts, and where it does not.</summary>
public sealed class SessionTests(HostFixture fixture) : ApiTest(fixture)
{
    private readonly Guid sara = Guid.CreateVersion7();

    [PostgresFact(Timeout = 60_000)]
    public async Task The_cookie_is_out_of_reach_of_scripts_other_sites_and_other_hosts()
    {
        var host = await HostAsync();
        var message = new HttpRequestMessage(HttpMethod.Post, "/kaums/test-door") { Content = new StringContent($$"""{"Account":"{{sara}}","Name":"Sara","Kind":"cookie"}""") };
        var reply = (await Reply.OfAsync(await host.Client.SendAsync(message))).Is(HttpStatusCode.OK);
        var parts = reply.Header("Set-Cookie")!.Split("; ");
        Assert.StartsWith("__Host-session-kaums=", parts[0]);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], parts[1..].Order(StringComparer.Ordinal));
        Assert.Equal($$$"""{"person":{"id":"{{{sara}}}","name":"Sara"},"expiresIn":1800}""", reply.Text);
        Assert.Equal("no-store", reply.Header("Cache-Control"));
        Assert.DoesNotContain("sara", parts[0], StringComparison.OrdinalIgnoreCase);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData(SessionKind.Cookie)]
    [InlineData(SessionKind.Token)]
    public async Task A_session_is_the_person_with_every_request(SessionKind kind)
    {
        var host = await HostAsync();
        var visitor = await TestDoor.EnterAsync(host.Client, "kaums", sara, kind);
        var me = (await visitor.MeAsync()).Is(HttpStatusCode.OK).Json["data"]!["me"]!;
        Assert.Equal((sara.ToString(), $"Name of {sara}", "+989121234567"), ((string)me["id"]!, (string)me["name"]!, (string)me["mobile"]!));
        (await visitor.PostAsync("/api/requests", "{}")).IsProblem(400, "invalid_command");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Unused_it_ends_after_half_an_hour_and_used_after_twelve()
    {
        await using var host = await StartAsync();
        var idle = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var busy = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        for (var minutes = 0; minutes < 12 * 60; minutes += 24)
        {
            Assert.Equal(sara.ToString(), await busy.IdAsync());
            host.Clock.Advance(TimeSpan.FromMinutes(24));
            if (minutes == 0)
                Assert.Equal(sara.ToString(), await idle.IdAsync());
        }
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await busy.MeAsync()).IsProblem(401, "not_signed_in");
        var refused = (await idle.MeAsync()).IsProblem(401, "not_signed_in");
        // The browser forgets it, so that what needs no sign-in goes on.
        Assert.StartsWith("__Host-session-kaums=; expires=Thu, 01 Jan 1970", refused.Header("Set-Cookie"));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Its_last_use_is_written_once_a_minute()
    {
        await using var host = await StartAsync();
        var visitor = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var seen = new List<DateTime> { await LastSeenAsync(host) };
        for (var seconds = 0; seconds < 150; seconds += 25)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(25));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.MeAsync()));
            seen.Add(await LastSeenAsync(host));
        }
        Assert.Equal(3, seen.Distinct().Count());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Another_organisation_knows_nothing_of_it()
    {
        var host = await HostAsync();
        var token = await TestDoor.EnterAsync(host.Client, "kaums", sara, SessionKind.Token);
        (await (token with { Organisation = "kerman" }).MeAsync()).IsProblem(403, "wrong_organisation");
        var cookie = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        Assert.Null(await (cookie with { Organisation = "kerman" }).IdAsync());
        (await (cookie with { Organisation = "kerman" }).PostAsync("/api/requests", "{}")).IsProblem(401, "not_signed_in");
        // Under the other's name it is still not the other's.
        var renamed = cookie with { Organisation = "kerman", Cookie = cookie.Cookie!.Replace("kaums", "kerman", StringComparison.Ordinal) };
        (await renamed.MeAsync()).IsProblem(403, "wrong_organisation");
        // One browser, two organisations, each with its own.
        var other = Guid.CreateVersion7();
        var kerman = await TestDoor.EnterAsync(host.Client, "kerman", other, before: cookie);
        var both = $"{cookie.Cookie}; {kerman.Cookie}";
        Assert.Equal(sara.ToString(), await (cookie with { Cookie = both }).IdAsync());
        Assert.Equal(other.ToString(), await (kerman with { Cookie = both }).IdAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task What_was_changed_by_hand_is_none()
    {
        var host = await HostAsync();
        var cookie = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var token = await TestDoor.EnterAsync(host.Client, "kaums", sara, SessionKind.Token);
        var (name, value) = (cookie.Cookie!.Split('=')[0], cookie.Cookie!.Split('=')[1]);
        foreach (var bad in new[] { "x", value[..^1], value + "A", value[..40] + (value[40] == 'A' ? 'B' : 'A') + value[41..], new string('A', 5000), token.Token!, token.Token![4..], "%00" })
            Assert.True((await (cookie with { Cookie = $"{name}={bad}" }).MeAsync()).Status == HttpStatusCode.Unauthorized, bad);
        foreach (var bad in new[] { "sdt_", "sdt_x", "sdt_" + value, token.Token[..^1], token.Token + "A", "sdt_" + new string('A', 600), token.Token[4..] })
            Assert.True((await (token with { Token = bad }).MeAsync()).Status == HttpStatusCode.Unauthorized, bad);
        // An empty one is none at all.
        Assert.Null(await (cookie with { Cookie = $"{name}=" }).IdAsync());
        // Whoever sends the header means it.
        Assert.Equal(HttpStatusCode.Unauthorized, (await (cookie with { Token = "sdt_x" }).MeAsync()).Status);
        Assert.Equal(sara.ToString(), await cookie.IdAsync());
        Assert.Equal(sara.ToString(), await token.IdAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Signing_in_begins_a_new_one_and_ends_the_one_before()
    {
        var host = await HostAsync();
        var planted = await TestDoor.EnterAsync(host.Client, "kaums", Guid.CreateVersion7());
        var own = await TestDoor.EnterAsync(host.Client, "kaums", sara, before: planted);
        Assert.NotEqual(planted.Cookie, own.Cookie);
        Assert.Equal(sara.ToString(), await own.IdAsync());
        (await planted.MeAsync()).IsProblem(401, "not_signed_in");
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task It_holds_in_every_process_and_after_a_restart()
    {
        var database = await Fixture.CreateDatabaseAsync();
        Visitor cookie, token;
        await using (var host = await TestHost.StartAsync(database, configure: TestDoor.Add))
        {
            await using var other = await TestHost.StartAsync(database);
            cookie = await TestDoor.EnterAsync(host.Client, "kaums", sara);
            token = await TestDoor.EnterAsync(host.Client, "kaums", sara, SessionKind.Token);
            Assert.Equal(sara.ToString(), await (cookie with { Client = other.Client }).IdAsync());
            Assert.Equal(sara.ToString(), await (token with { Client = other.Client }).IdAsync());
        }
        await using var restarted = await TestHost.StartAsync(database);
        Assert.Equal(sara.ToString(), await (cookie with { Client = restarted.Client }).IdAsync());
        Assert.Equal(sara.ToString(), await (token with { Client = restarted.Client }).IdAsync());
        // In another process, at once.
        await restarted.Services.GetRequiredService<SignInSessions>().EndAllAsync("kaums", sara);
        (await (cookie with { Client = restarted.Client }).MeAsync()).IsProblem(401, "not_signed_in");
        (await (token with { Client = restarted.Client }).MeAsync()).IsProblem(401, "not_signed_in");
    }

    private async Task<TestHost> StartAsync() => await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);

    private async Task<DateTime> LastSeenAsync(TestHost host)
    {
        await using var command = host.Store.DataSource.CreateCommand("select last_seen_at from sign_in_session where account = $1");
        command.Parameters.AddWithValue(sara);
        return (DateTime)(await command.ExecuteScalarAsync())!;
    }
}
