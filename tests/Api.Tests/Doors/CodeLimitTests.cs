using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>How often codes are sent and tried, wherever those come from who ask.</summary>
[Seed("X-02")]
public sealed class CodeLimitTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 180_000)]
    public async Task From_a_thousand_addresses_a_number_gets_five_codes_in_five_minutes_and_five_challenges_a_day()
    {
        await using var host = await StartAsync();
        var replies = new List<Reply>();
        foreach (var some in Enumerable.Range(0, 1000).Chunk(50))
            replies.AddRange(await Task.WhenAll(some.Select(i => From(host, $"198.51.{i / 250}.{i % 250}").AskAsync("09130300001"))));
        Assert.Equal(5, replies.Count(reply => reply.Status == HttpStatusCode.Accepted));
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Accepted), reply => Assert.InRange(
            int.Parse(reply.IsProblem(429, "too_many_attempts").Header("Retry-After")!), 1, 300));

        // The five minutes are over, the day is not.
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var refused = (await From(host, "203.0.113.1").AskAsync("09130300001")).IsProblem(429, "too_many_attempts");
        Assert.InRange(int.Parse(refused.Header("Retry-After")!), 23 * 3600, 24 * 3600);
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await From(host, "203.0.113.1").AskAsync("09130300001")).Is(HttpStatusCode.Accepted);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task One_address_has_its_share_whichever_of_its_own_it_comes_from()
    {
        await using var host = await StartAsync(("SendsPerAddress", 10));
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => From(host, $"2001:db8:7:7::{i + 1:x}").AskAsync($"091303010{i:00}")));
        Assert.Equal(10, replies.Count(reply => reply.Status == HttpStatusCode.Accepted));
        (await From(host, "2001:db8:7:8::1").AskAsync("09130300002")).Is(HttpStatusCode.Accepted);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task When_too_many_have_failed_together_no_code_is_looked_at_for_a_while()
    {
        await using var host = await StartAsync(("FailuresPerOrganisation", 4));
        var (honest, guesser) = (From(host, "192.0.2.1"), From(host, "192.0.2.2"));
        var (sent, code) = await honest.AskAndReceiveAsync("+989130300003");
        var guessed = await guesser.AskAsync("09130300004");
        for (var i = 0; i < 4; i++)
            await guesser.VerifyAsync(guessed, "x");
        (await honest.VerifyAsync(sent, code)).IsProblem(429, "too_many_attempts");
        var elsewhere = new DoorVisitor(host, "faragostar");
        var (other, otherCode) = await elsewhere.AskAndReceiveAsync("+989130300005");
        (await elsewhere.VerifyAsync(other, otherCode)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task Pictures_are_drawn_for_an_address_only_so_often()
    {
        await using var host = await StartAsync(("ProofsPerAddress", 3));
        for (var i = 0; i < 3; i++)
            (await From(host, "192.0.2.3").SendAsync(HttpMethod.Post, "/api/sign-in/proof/image")).Is(HttpStatusCode.Created);
        (await From(host, "192.0.2.3").SendAsync(HttpMethod.Post, "/api/sign-in/proof/image")).IsProblem(429, "too_many_attempts");
    }

    private async Task<TestHost> StartAsync(params (string Name, int Most)[] limits) => await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder =>
    {
        ForgedAddress.Add(builder);
        builder.Configuration["ServiceDesk:Humanity:Work"] = "1";
        foreach (var (name, most) in limits)
            builder.Configuration[$"ServiceDesk:Limits:{name}:Most"] = $"{most}";
    });

    private static DoorVisitor From(TestHost host, string address) => new(host, "kaums") { Address = address };
}
