using System.Net;
using System.Text.Json;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Security;

/// <summary>How often an address or a person may ask. Proxies tell the addresses, so that the tests come from many.</summary>
public sealed class RateLimitTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_person_who_sends_too_many_commands_waits_and_nobody_else_does()
    {
        await using var host = await LimitedAsync("Commands:PerPerson=3");
        var (greedy, other) = (await host.At("kerman").SignInAsync("greedy"), await host.At("kerman").SignInAsync("other"));
        for (var i = 0; i < 3; i++)
            (await greedy.PostAsync("/api/requests", "{}")).IsProblem(400, "invalid_command");
        var refused = (await greedy.PostAsync("/api/requests", "{}")).IsProblem(429, "too_many_requests");
        Assert.InRange(int.Parse(refused.Header("Retry-After")!), 1, 60);
        Assert.Equal(refused.Header("Retry-After"), (string?)refused.Json["parameters"]!["retryAfter"]);
        (await other.PostAsync("/api/requests", "{}")).IsProblem(400, "invalid_command");
        // What they read is another matter.
        await DataAsync(greedy, "{ myRequests { nodes { id } } }");
        // The same person of another organisation is somebody else.
        (await (await host.At("kaums").SignInAsync("greedy")).PostAsync("/api/requests", "{}")).IsProblem(400, "invalid_command");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_mutation_counts_as_a_command_and_is_refused_as_one()
    {
        await using var host = await LimitedAsync("Commands:PerPerson=2");
        var greedy = await host.At("kerman").SignInAsync("greedy");
        const string Submit = "mutation { a: submit(input: {}) { problem { code } } b: submit(input: {}) { problem { code } } c: submit(input: {}) { problem { code status parameters { name } } } }";
        var data = await DataAsync(greedy, Submit);
        Assert.Equal(["invalid_command", "invalid_command", "too_many_requests"], data.AsObject().Select(field => (string?)field.Value!["problem"]!["code"]));
        Assert.Equal(429, (int)data["c"]!["problem"]!["status"]!);
        (await greedy.PostAsync("/api/requests", "{}")).IsProblem(429, "too_many_requests");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_address_that_asks_too_much_waits_signed_in_or_not()
    {
        await using var host = await LimitedAsync("GraphQL:PerAddress=2");
        var (here, there) = (new Visitor(host, "198.51.100.7"), new Visitor(host, "198.51.100.8"));
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await here.AskAsync("{ me { id } }")).Status);
        (await here.AskAsync("{ me { id } }")).IsProblem(429, "too_many_requests");
        (await here.AskAsync("{ me { id } }", ("Authorization", "Bearer of-nobody"))).IsProblem(429, "too_many_requests");
        Assert.Equal(HttpStatusCode.OK, (await there.AskAsync("{ me { id } }")).Status);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_IPv6_a_network_of_64_bits_is_one_address()
    {
        await using var host = await LimitedAsync("GraphQL:PerAddress=2");
        Assert.Equal(HttpStatusCode.OK, (await new Visitor(host, "2001:db8:1:2::1").AskAsync("{ me { id } }")).Status);
        Assert.Equal(HttpStatusCode.OK, (await new Visitor(host, "2001:db8:1:2:ffff::1").AskAsync("{ me { id } }")).Status);
        (await new Visitor(host, "2001:db8:1:2:a:b:c:d").AskAsync("{ me { id } }")).IsProblem(429, "too_many_requests");
        Assert.Equal(HttpStatusCode.OK, (await new Visitor(host, "2001:db8:1:3::1").AskAsync("{ me { id } }")).Status);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("K-09", "E-39")]
    public async Task Whoever_guesses_tracking_codes_is_stopped_and_whoever_has_one_is_not()
    {
        await using var host = await LimitedAsync("UnknownCodes:PerAddress=3");
        var code = (string)(await (await host.At("kaums").SignInAsync("owner")).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created).Json["trackingCode"]!;
        var (guesser, owner) = (new Visitor(host, "203.0.113.1"), new Visitor(host, "203.0.113.2"));
        for (var i = 0; i < 5; i++)
            Assert.Null((await owner.FollowAsync(code)).Json["errors"]);
        for (var i = 0; i < 3; i++)
            Assert.Equal(["request_not_found"], Codes((await guesser.FollowAsync($"0000-0000-0000-000{i}")).Json));
        // Not even a right one counts any more, or it could be told from the wrong ones.
        Assert.Equal(["too_many_requests"], Codes((await guesser.FollowAsync("0000-0000-0000-0009")).Json));
        Assert.Equal(["too_many_requests"], Codes((await guesser.FollowAsync(code)).Json));
        // The portal's page asks the same way.
        var page = await guesser.GetAsync($"/?code={code}", ("Accept", "text/html"));
        Assert.DoesNotContain("در حال بررسی", page.Text);
        Assert.Null((await owner.FollowAsync(code)).Json["errors"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Orchestrators_are_always_answered()
    {
        await using var host = await LimitedAsync("Others:PerAddress=1");
        var visitor = new Visitor(host, "203.0.113.9");
        (await visitor.GetAsync("/")).Is(HttpStatusCode.OK);
        (await visitor.GetAsync("/")).IsProblem(429, "too_many_requests");
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/health/live")).StatusCode);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Only_the_proxies_that_are_named_are_believed_and_only_their_own_hop()
    {
        await using (var host = await LimitedAsync("GraphQL:PerAddress=1", proxies: "192.0.2.0/24"))
        {
            Assert.Equal(HttpStatusCode.OK, (await new Visitor(host, "198.51.100.1").AskAsync("{ me { id } }")).Status);
            (await new Visitor(host, "198.51.100.2").AskAsync("{ me { id } }")).IsProblem(429, "too_many_requests");
        }
        await using (var host = await LimitedAsync("GraphQL:PerAddress=1"))
        {
            // The proxy appends the address that it sees; what stood there before anybody may have written.
            Assert.Equal(HttpStatusCode.OK, (await new Visitor(host, "1.1.1.1, 198.51.100.1").AskAsync("{ me { id } }")).Status);
            (await new Visitor(host, "2.2.2.2, 198.51.100.1").AskAsync("{ me { id } }")).IsProblem(429, "too_many_requests");
        }
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("--ServiceDesk:Proxies:Networks=everybody", "ServiceDesk:Proxies:Networks")]
    [InlineData("--ServiceDesk:Proxies:Hops=0", "ServiceDesk:Proxies:Hops")]
    [InlineData("--ServiceDesk:Proxies:Trust=all", "Hops, Networks")]
    [InlineData("--ForwardedHeaders_Enabled=true", "ServiceDesk:Proxies")]
    [InlineData("--ServiceDesk:Rates:GraphQL:PerAddress=0", "ServiceDesk:Rates:GraphQL:PerAddress")]
    [InlineData("--ServiceDesk:Rates:Everything:PerAddress=5", "Commands, Enabled")]
    public async Task A_wrong_setting_stops_the_start(string setting, string says)
    {
        var database = await Fixture.CreateDatabaseAsync();
        var wrong = await Assert.ThrowsAsync<Api.Hosting.SettingException>(() => TestHost.StartAsync(database, settings: [setting]));
        Assert.Contains(says, wrong.Message);
    }

    private async Task<TestHost> LimitedAsync(string rate, string proxies = "127.0.0.1,::1") => await TestHost.StartAsync(
        await Fixture.CreateDatabaseAsync(), settings: ["--ServiceDesk:Rates:Enabled=true", $"--ServiceDesk:Rates:{rate}", $"--ServiceDesk:Proxies:Networks={proxies}"]);

    /// <summary>Somebody at an address.</summary>
    private sealed class Visitor(TestHost host, string address)
    {
        public Task<Reply> FollowAsync(string code) => AskAsync($$"""{ statusByTrackingCode(code: "{{code}}") { status { value } } }""");

        public Task<Reply> AskAsync(string query, params (string Name, string Value)[] headers) =>
            host.At("kaums").Nobody().PostAsync("/graphql", JsonSerializer.Serialize(new { query }), [("X-Forwarded-For", address), .. headers]);

        public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers)
        {
            var member = host.At("kaums").Nobody();
            var request = new HttpRequestMessage(HttpMethod.Get, member.Path(path));
            foreach (var (name, value) in headers.Append(("X-Forwarded-For", address)))
                Assert.True(request.Headers.TryAddWithoutValidation(name, value));
            return member.SendAsync(request);
        }
    }
}
