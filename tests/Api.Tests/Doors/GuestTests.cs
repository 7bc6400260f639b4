using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Definitions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Coming in without a code.</summary>
[Seed("Q-22"), Seed("X-13")]
public sealed class GuestTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_no_code_reaches_sends_a_request_and_follows_it_by_its_tracking_code()
    {
        var guest = await EnterAsync();
        var sent = (await guest.SendAsync(HttpMethod.Post, "/api/requests", Letters.Ikiu)).Is(HttpStatusCode.Created);
        Assert.Equal("مریم رضوی", (string?)(await guest.SendAsync(HttpMethod.Get, $"/api/requests/{sent.Id}")).Is(HttpStatusCode.OK).Json["senderName"]);

        var later = await new DoorVisitor(await HostAsync(), "ikiu").SendAsync(
            HttpMethod.Post, "/graphql", $$"""{"query":"{ statusByTrackingCode(code: \"{{sent.Json["trackingCode"]}}\") { status { label { en } } } }"}""");
        Assert.NotNull(later.Is(HttpStatusCode.OK).Json["data"]!["statusByTrackingCode"]!["status"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_guest_does_nothing_but_submit_and_read()
    {
        var host = await HostAsync();
        var guest = await EnterAsync();
        var sent = (await guest.SendAsync(HttpMethod.Post, "/api/requests", Letters.Ikiu)).Is(HttpStatusCode.Created);
        Assert.Equal(403, (int)(await guest.SendAsync(HttpMethod.Get, "/api/sessions")).Status);
        Assert.Equal(403, (int)(await guest.SendAsync(HttpMethod.Post, "/api/tokens", """{"title":"x","scopes":["read"],"lastDay":"2030-01-01"}""")).Status);
        foreach (var command in (string[])["reply", "withdraw", "reopen", "escalate"])
            (await guest.SendAsync(HttpMethod.Post, $"/api/requests/{sent.Id}/{command}", "{}")).IsProblem(403, "not_your_role");
        var offered = (await guest.SendAsync(HttpMethod.Post, "/graphql", $$"""{"query":"{ request(id: \"{{sent.Id}}\") { allowedActs } }"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(["READ"], offered.Json["data"]!["request"]!["allowedActs"]!.AsArray().Select(act => (string)act!));

        var others = (await (await host.At("ikiu").SignInAsync("somebody")).SubmitAsync(Letters.Ikiu)).Is(HttpStatusCode.Created);
        (await guest.SendAsync(HttpMethod.Get, $"/api/requests/{others.Id}")).IsProblem(404, "request_not_found");
        (await guest.SendAsync(HttpMethod.Post, $"/api/requests/{others.Id}/reply", "{}")).IsProblem(404, "request_not_found");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_guest_submits_to_the_services_of_the_door_alone()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        using var folder = new DefinitionFolder();
        var definition = DefinitionFolder.Read("ikiu");
        var service = definition["services"]![0]!.DeepClone();
        service["key"] = "other";
        definition["services"]!.AsArray().Add(service);
        folder.Write("ikiu.json", definition);
        await folder.ImportAsync(host);

        var guest = await EnterAsync(host);
        var other = Letters.Ikiu.Replace("code-not-received", "other", StringComparison.Ordinal);
        Assert.Equal(["service unknown_service"], (await guest.SendAsync(HttpMethod.Post, "/api/requests", other)).IsProblem(400, "invalid_command").Errors);
        var mutation = await guest.SendAsync(HttpMethod.Post, "/graphql", """{"query":"mutation { submit(input: { service: \"other\", subject: \"x\", body: \"y\" }) { problem { code errors { code } } } }"}""");
        Assert.Contains("unknown_service", mutation.Text);
        (await (await host.At("ikiu").SignInAsync("known")).SubmitAsync(other)).Is(HttpStatusCode.Created);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Each_time_it_is_another_person_who_can_sign_out()
    {
        var (one, other) = (await EnterAsync(), await EnterAsync());
        var sent = (await one.SendAsync(HttpMethod.Post, "/api/requests", Letters.Ikiu)).Is(HttpStatusCode.Created);
        (await other.SendAsync(HttpMethod.Get, $"/api/requests/{sent.Id}")).IsProblem(404, "request_not_found");
        Assert.True((await one.SendAsync(HttpMethod.Post, "/api/sign-out")).Status is HttpStatusCode.NoContent or HttpStatusCode.OK);
        (await one.SendAsync(HttpMethod.Get, $"/api/requests/{sent.Id}")).IsProblem(401, "not_signed_in");
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("ikiu", """{"name":" "}""", "name required")]
    [InlineData("ikiu", """{"name":"Sara"}""", "proof required")]
    [InlineData("ikiu", """{"name":"Sara","session":"x"}""", "session unknown_choice")]
    [InlineData("ikiu", """{"name":"Sara","door":"national-code"}""", "door unknown_door")]
    [InlineData("kaums", """{"name":"Sara"}""", "door unknown_door")]
    public async Task Bad_input_is_named(string organisation, string body, string error) => Assert.Equal(
        [error], (await new DoorVisitor(await HostAsync(), organisation).SendAsync(HttpMethod.Post, "/api/sign-in/guest", body)).IsProblem(400, "invalid_command").Errors);

    [PostgresFact(Timeout = 60_000)]
    public async Task One_address_brings_only_so_many_guests()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration["ServiceDesk:Limits:GuestsPerAddress:Most"] = "2");
        await EnterAsync(host);
        await EnterAsync(host);
        (await AskAsync(new DoorVisitor(host, "ikiu"))).IsProblem(429, "too_many_attempts");
    }

    private async Task<DoorVisitor> EnterAsync() => await EnterAsync(await HostAsync());

    private static async Task<DoorVisitor> EnterAsync(TestHost host)
    {
        var visitor = new DoorVisitor(host, "ikiu");
        (await AskAsync(visitor)).Is(HttpStatusCode.OK);
        return visitor;
    }

    private static async Task<Reply> AskAsync(DoorVisitor visitor) =>
        await visitor.SendAsync(HttpMethod.Post, "/api/sign-in/guest", new JsonObject { ["name"] = "مریم رضوی", ["proof"] = await visitor.WorkAsync() }.ToJsonString());
}
