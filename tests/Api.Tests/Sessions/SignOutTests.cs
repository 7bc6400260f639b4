using System.Net;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>Leaving: here, elsewhere, everywhere.</summary>
[Seed("F-16")]
public sealed class SignOutTests(HostFixture fixture) : ApiTest(fixture)
{
    private readonly Guid sara = Guid.CreateVersion7();

    [PostgresFact(Timeout = 60_000)]
    public async Task Who_has_signed_out_is_nobody_any_more()
    {
        var host = await HostAsync();
        var (browser, elsewhere) = (await TestDoor.EnterAsync(host.Client, "faragostar", sara), await TestDoor.EnterAsync(host.Client, "faragostar", sara));
        var left = (await browser.PostAsync("/api/sign-out", "")).Is(HttpStatusCode.NoContent);
        Assert.StartsWith("__Host-session-faragostar=; expires=Thu, 01 Jan 1970", left.Header("Set-Cookie"));
        Assert.Contains("secure", left.Header("Set-Cookie"));
        (await browser.MeAsync()).IsProblem(401, "not_signed_in");
        (await browser.PostAsync("/api/sign-out", "")).IsProblem(401, "not_signed_in");
        Assert.Equal(sara.ToString(), await elsewhere.IdAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Everywhere_means_every_browser_every_program_and_every_process()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);
        await using var other = await TestHost.StartAsync(host.ConnectionString);
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var program = await TestDoor.EnterAsync(host.Client, "kaums", sara, SessionKind.Token);
        var token = browser with { Cookie = null, Token = await TokenAsync(host, browser) };
        var somebodyElse = await TestDoor.EnterAsync(host.Client, "kaums", Guid.CreateVersion7());
        var elsewhere = await TestDoor.EnterAsync(host.Client, "kerman", sara);
        (await browser.PostAsync("/api/sign-out/everywhere", "")).Is(HttpStatusCode.NoContent);
        foreach (var one in new[] { browser, program, token })
        {
            (await one.MeAsync()).IsProblem(401, "not_signed_in");
            (await (one with { Client = other.Client }).MeAsync()).IsProblem(401, "not_signed_in");
        }
        Assert.NotNull(await somebodyElse.IdAsync());
        Assert.NotNull(await elsewhere.IdAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task After_it_no_request_that_came_beside_it_is_answered()
    {
        var host = await HostAsync();
        for (var round = 0; round < 5; round++)
        {
            var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
            var signOut = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync("/api/sign-out", "")));
            var beside = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.MeAsync()));
            Assert.All(await signOut, reply => Assert.True(reply.Status is HttpStatusCode.NoContent or HttpStatusCode.Unauthorized));
            Assert.All(await beside, reply => Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Unauthorized));
            (await browser.MeAsync()).IsProblem(401, "not_signed_in");
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_person_sees_where_they_are_signed_in_and_ends_one()
    {
        var host = await HostAsync();
        var (home, library) = (await TestDoor.EnterAsync(host.Client, "kaums", sara), await TestDoor.EnterAsync(host.Client, "kaums", sara, SessionKind.Token));
        var stranger = await TestDoor.EnterAsync(host.Client, "kaums", Guid.CreateVersion7());
        await TokenAsync(host, home);
        var sessions = (await home.GetAsync("/api/sessions")).Is(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["token test False", "cookie test True"], sessions.Select(s => $"{s!["kind"]} {s["door"]} {s["current"]}".Replace("true", "True").Replace("false", "False")));
        Assert.All(sessions, session => Assert.EndsWith("Z", (string)session!["since"]!, StringComparison.Ordinal));
        Assert.All(sessions, session => Assert.True((DateTimeOffset)session!["since"]! <= (DateTimeOffset)session["lastSeenAt"]! && (DateTimeOffset)session["lastSeenAt"]! < (DateTimeOffset)session["expiresAt"]!));
        var id = (string)sessions[0]!["id"]!;
        (await stranger.DeleteAsync($"/api/sessions/{id}")).IsProblem(404, "session_not_found");
        foreach (var none in new[] { Guid.NewGuid().ToString(), "x", "%27", (string)(await home.GetAsync("/api/tokens")).Json[0]!["id"]! })
            (await home.DeleteAsync($"/api/sessions/{none}")).IsProblem(404, "session_not_found");
        Assert.Equal(sara.ToString(), await library.IdAsync());
        (await home.DeleteAsync($"/api/sessions/{id}")).Is(HttpStatusCode.NoContent);
        (await library.MeAsync()).IsProblem(401, "not_signed_in");
        (await home.DeleteAsync($"/api/sessions/{sessions[1]!["id"]}")).Is(HttpStatusCode.NoContent);
        (await home.MeAsync()).IsProblem(401, "not_signed_in");
    }

    private static async Task<string> TokenAsync(TestHost host, Visitor browser) =>
        (string)(await browser.PostAsync("/api/tokens", $$"""{"title":"x","scopes":["read"],"lastDay":"{{host.Clock.GetUtcNow().AddDays(9):yyyy-MM-dd}}"}""")).Is(HttpStatusCode.Created).Json["accessToken"]!;
}
