using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>What a page needs to know of whoever is signed in: who, by which door, until when, and with which posts.</summary>
public sealed class OneselfTests(HostFixture fixture) : PeopleTest(fixture)
{
    private const string Oneself =
        """
        { me { mobile maskedMobile session { door kind secondFactor since { at } expiresAt { at } endsAt { at jalali } } account { banner { fa en } until { at } }
          appointments { role unit { key } from { at } until { at } onBehalfOfName } } }
        """;

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_is_signed_in_sees_their_door_the_end_of_their_session_and_their_number_masked()
    {
        await using var host = await StartAsync();
        var began = host.Clock.GetUtcNow();
        var session = await EnterAsync(host, await OpenAsync(host, "مریم اکبری", mobile: "+989121234567"));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var me = await MeAsync(session);
        Assert.Equal(("+989121234567", "0912 XXXXXX"), ((string?)me["mobile"], (string?)me["maskedMobile"]));
        Assert.Equal((TestDoor.Key, "TOKEN", false), ((string?)me["session"]!["door"], (string?)me["session"]!["kind"], (bool)me["session"]!["secondFactor"]!));
        // With each use it goes on for half an hour, and for twelve at the most.
        Assert.Equal([0, 40, 720], new[] { "since", "expiresAt", "endsAt" }.Select(name => (int)(((DateTimeOffset)me["session"]![name]!["at"]!) - began).TotalMinutes));
        Assert.Empty(me["appointments"]!.AsArray());
        Assert.Null(me["account"]!["banner"]);
        Assert.Null(me["account"]!["until"]);

        var claims = (await (await host.At("kaums").SignInAsync("maryam")).PostAsync("/graphql", new JsonObject { ["query"] = Oneself }.ToJsonString())).Json["data"]!["me"]!;
        Assert.Null(claims["session"]);
        Assert.Null(claims["maskedMobile"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Staff_see_until_when_they_hold_a_post_and_a_deputy_on_whose_behalf()
    {
        await using var host = await StartAsync();
        var (rahimi, ahmadi) = (await OpenAsync(host, "حسن رحیمی"), await OpenAsync(host, "علی احمدی"));
        var until = new DateTimeOffset(host.Clock.GetUtcNow().AddDays(5).Date, TimeSpan.Zero);
        var post = await AppointAsync(host, rahimi, "head", "it", until: $"{until:yyyy-MM-ddTHH:mm:ssZ}");
        await AppointAsync(host, ahmadi, "expert", "it");
        var head = await EnterAsync(host, rahimi);
        var held = Assert.Single((await MeAsync(head))["appointments"]!.AsArray())!;
        Assert.Equal(("HEAD", "it", until), ((string?)held["role"], (string?)held["unit"]!["key"], (DateTimeOffset)held["until"]!["at"]!));
        Assert.NotNull(held["from"]);
        Assert.Null(held["onBehalfOfName"]);

        var named = new JsonObject { ["deputy"] = $"{ahmadi}", ["appointment"] = $"{post}", ["until"] = $"{until.AddDays(-2):yyyy-MM-ddTHH:mm:ssZ}" };
        (await head.PostAsync("/api/deputies", named.ToJsonString())).Is(HttpStatusCode.OK);
        var standingIn = Assert.Single((await MeAsync(await EnterAsync(host, ahmadi)))["appointments"]!.AsArray(), post => (string?)post!["role"] == "HEAD")!;
        Assert.Equal(("HEAD", until.AddDays(-2), "حسن رحیمی"), ((string?)standingIn["role"], (DateTimeOffset)standingIn["until"]!["at"]!, (string?)standingIn["onBehalfOfName"]));
    }

    private static async Task<JsonNode> MeAsync(Visitor session) => (await AskAsync(session, Oneself)).Is(HttpStatusCode.OK).Json["data"]!["me"]!;
}
