using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.People.SecondFactors;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>A session that lacks the second factor holds no posts, whichever way it comes.</summary>
public sealed class MissingSecondFactorTests(HostFixture fixture) : PeopleTest(fixture)
{
    private const string Subscription = "subscription { queueChanged { requestId } }";

    [PostgresFact(Timeout = 60_000)]
    public async Task A_socket_takes_its_token_only_once_the_factor_is_given()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        await AppointAsync(host, karimi, "expert", "it");
        var (first, later) = (await EnterAsync(host, karimi), await EnterAsync(host, karimi));
        using var before = await GraphQLSocket.InitialiseAsync(SocketOf(host), Shown(later));
        await before.SubscribeAsync("1", Subscription);

        await SecondFactorApp.SetAsync(host, first);

        // It was opened without the factor that the person has meanwhile.
        Assert.Equal((4403, "The sign-in has ended"), await before.ClosedAsync());
        using var refused = await GraphQLSocket.OpenAsync(SocketOf(host));
        await refused.SendAsync(new JsonObject { ["type"] = "connection_init", ["payload"] = Shown(later) });
        Assert.Equal(4403, (await refused.ClosedAsync()).Item1);
        using var taken = await GraphQLSocket.InitialiseAsync(SocketOf(host), Shown(first));
        await taken.SubscribeAsync("1", "{ queue { nodes { subject } } }");
        Assert.Contains("\"queue\":{", (await taken.ReceiveAsync(1))[0]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_programs_token_is_as_good_as_the_session_that_it_was_made_in()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        await AppointAsync(host, karimi, "expert", "it");
        var session = await EnterAsync(host, karimi);
        var before = await TokenAsync(host, session);
        Assert.NotNull((await AskAsync(before, "{ queue { nodes { subject } } }")).Json["data"]!["queue"]);

        await SecondFactorApp.SetAsync(host, session);

        (await AskAsync(before, "{ queue { nodes { subject } } }")).IsProblem(403, "second_factor_required");
        var after = await TokenAsync(host, session);
        Assert.NotNull((await AskAsync(after, "{ queue { nodes { subject } } }")).Json["data"]!["queue"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_door_asks_whoever_holds_a_post_and_nobody_else()
    {
        await using var host = await StartAsync();
        using var folder = await SecondFactorDoor.ImportAsync(host, "kaums");
        var visitor = new DoorVisitor(host, "kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000021");
        var entered = (await visitor.VerifyAsync(sent, code, "token")).Is(HttpStatusCode.OK);
        var session = new Visitor(host.Client, "kaums", null, (string)entered.Json["accessToken"]!);
        var person = Guid.Parse((string)entered.Json["person"]!["id"]!);
        Assert.True((bool)(await AskAsync(session, "{ organisation { doors { secondFactor } } }")).Is(HttpStatusCode.OK).Json["data"]!["organisation"]!["doors"]![0]!["secondFactor"]!);

        await AppointAsync(host, person, "expert", "it");

        (await session.MeAsync()).IsProblem(403, "second_factor_required");
        var state = (await session.GetAsync("/api/second-factor")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((false, true, true), ((bool)state["isSet"]!, (bool)state["isMissing"]!, (bool)state["mustBeSet"]!));
        // By a door that does not ask, the same person need not have one.
        Assert.NotNull(await (await SessionAsync(host, person, "kaums")).IdAsync());
        await SecondFactorApp.SetAsync(host, session);
        Assert.NotNull((await AskAsync(session, "{ queue { nodes { subject } } }")).Json["data"]!["queue"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_confirms_the_secret_that_it_is_of_and_no_other_begun_meanwhile()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var (one, other) = (await EnterAsync(host, karimi), await EnterAsync(host, karimi));
        var rows = host.Services.GetRequiredService<SecondFactorRows>();
        await SecondFactorApp.BeginAsync(one);
        var shown = (await rows.FindAsync("kaums", karimi, default))!;

        var secret = await SecondFactorApp.BeginAsync(other);

        Assert.False(await rows.ConfirmAsync("kaums", karimi, shown, 1, [[1]], host.Clock.GetUtcNow()));
        Assert.Equal(0, await rows.CountRecoveryCodesAsync("kaums", karimi, default));
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SecondFactorApp.ConfirmAsync(other, SecondFactorApp.Code(host, secret))));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => reply.IsProblem(409, "second_factor_set"));
        Assert.Equal(10, await rows.CountRecoveryCodesAsync("kaums", karimi, default));
    }

    private static async Task<Visitor> TokenAsync(TestHost host, Visitor session)
    {
        var made = (await session.PostAsync("/api/tokens", $$"""{"title":"Archive","scopes":["read"],"lastDay":"{{host.Clock.GetUtcNow().AddDays(5):yyyy-MM-dd}}"}""")).Is(HttpStatusCode.Created);
        return session with { Cookie = null, Token = (string)made.Json["accessToken"]! };
    }

    private static JsonObject Shown(Visitor session) => new() { ["Authorization"] = $"Bearer {session.Token}" };

    private static Uri SocketOf(TestHost host) => new UriBuilder(host.Address) { Scheme = "ws", Path = "/kaums/graphql" }.Uri;
}
