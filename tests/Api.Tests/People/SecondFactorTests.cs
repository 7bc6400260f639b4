using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Domain.OneTimeCodes;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>The second factor over HTTP: set, asked for, given once per code, taken away.</summary>
public sealed class SecondFactorTests(HostFixture fixture) : PeopleTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_session_that_lacks_it_can_do_nothing_but_give_it_and_sign_out()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        await AppointAsync(host, karimi, "expert", "it");
        var (secret, _) = await SetAsync(host, await EnterAsync(host, karimi));

        var session = await EnterAsync(host, karimi);
        (await AskAsync(session, "{ queue { nodes { subject } } }")).IsProblem(403, "second_factor_required");
        (await AskAsync(session, "{ organisation { key } }")).IsProblem(403, "second_factor_required");
        (await GetAsync(session, "/api/deputies")).IsProblem(403, "second_factor_required");
        (await session.PostAsync("/api/requests", "{}")).IsProblem(403, "second_factor_required");
        var state = (await GetAsync(session, "/api/second-factor")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((true, true, false, 10), ((bool)state["isSet"]!, (bool)state["isMissing"]!, (bool)state["mustBeSet"]!, (int)state["recoveryCodesLeft"]!));

        Assert.Equal(["code wrong_second_factor"], (await GiveAsync(session, "000000")).IsProblem(400, "invalid_command").Errors);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((bool)(await GiveAsync(session, Code(host, secret))).Is(HttpStatusCode.OK).Json["isMissing"]!);
        Assert.NotNull((await AskAsync(session, "{ queue { nodes { subject } } }")).Json["data"]!["queue"]);

        var leaving = await EnterAsync(host, karimi);
        Assert.True((await leaving.PostAsync("/api/sign-out", "{}")).Status is HttpStatusCode.OK or HttpStatusCode.NoContent);
    }

    /// <summary>The endpoints are those that the host has, so one that is added is tried by itself.</summary>
    [PostgresFact(Timeout = 120_000)]
    public async Task Without_it_every_endpoint_refuses_but_those_that_give_it_and_signing_out()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        await SetAsync(host, await EnterAsync(host, karimi));
        foreach (var role in new[] { "approver", "auditor", "administrator" })
            await host.GrantAsync("kaums", karimi, role);
        var session = await EnterAsync(host, karimi);
        var (open, wrong, acts) = (new List<string>(), new List<string>(), await host.ActsAsync());
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsOfOrganisation))
            foreach (var method in (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Where(method => method != "HEAD"))
            {
                var about = $"{method} {endpoint.RoutePattern.RawText}";
                var reply = await session.SendAsync(Message(method, endpoint));
                if (reply.Status == HttpStatusCode.Forbidden && reply.Code == "second_factor_required")
                    continue;
                if (endpoint.Metadata.GetMetadata<AccessDeclaration>()!.Access == Access.Anonymous)
                    continue;
                open.Add(about);
                if (reply.Status == HttpStatusCode.InternalServerError)
                    wrong.Add($"{about}: {reply.Text}");
                // Who signed out comes in again.
                session = await EnterAsync(host, karimi);
            }
        Assert.Empty(wrong);
        Assert.Equal(
            [
                "GET /{organisation}/api/second-factor", "POST /{organisation}/api/second-factor", "POST /{organisation}/api/second-factor/confirm",
                "POST /{organisation}/api/sign-in/second-factor", "POST /{organisation}/api/sign-out",
            ],
            open.Order(StringComparer.Ordinal));
        Assert.Equal(acts, await host.ActsAsync());
        // Nor over a connection on which credentials come later than the headers.
        using var socket = await GraphQLSocket.OpenAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/kaums/graphql" }.Uri);
        await socket.SendAsync(new JsonObject { ["type"] = "connection_init", ["payload"] = new JsonObject { ["Authorization"] = $"Bearer {session.Token}" } });
        Assert.Equal((4403, "Forbidden"), await socket.ClosedAsync());

        static bool IsOfOrganisation(RouteEndpoint endpoint) => endpoint.RoutePattern.GetParameter("organisation") is not null;

        static HttpRequestMessage Message(string method, RouteEndpoint endpoint)
        {
            var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] switch
            {
                RoutePatternParameterPart { Name: "organisation" } => "kaums",
                RoutePatternLiteralPart literal => literal.Content,
                _ => $"{Guid.Empty}",
            }));
            return new HttpRequestMessage(new HttpMethod(method), $"/{path}") { Content = method is "GET" or "HEAD" ? null : new StringContent("{}", Encoding.UTF8, "application/json") };
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_is_good_once_whoever_shows_it_at_the_same_time()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var (secret, _) = await SetAsync(host, await EnterAsync(host, karimi));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Code(host, secret);
        var sessions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => EnterAsync(host, karimi)));

        var replies = await Task.WhenAll(sessions.Select(session => GiveAsync(session, code)));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => reply.IsProblem(400, "invalid_command"));
        // Nor is the step before it taken any more.
        (await GiveAsync(await EnterAsync(host, karimi), Code(host, secret, stepsAgo: 1))).IsProblem(400, "invalid_command");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Wrong_codes_are_counted_over_all_sessions()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var (secret, _) = await SetAsync(host, await EnterAsync(host, karimi));
        // One was used up before the code that confirmed it.
        for (var tries = 0; tries < 9; tries++)
            (await GiveAsync(await EnterAsync(host, karimi), "000000")).IsProblem(400, "invalid_command");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var refused = (await GiveAsync(await EnterAsync(host, karimi), Code(host, secret))).IsProblem(429, "too_many_attempts");
        Assert.NotNull(refused.Header("Retry-After"));
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await GiveAsync(await EnterAsync(host, karimi), Code(host, secret))).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_body_without_a_code_is_no_try()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var (secret, _) = await SetAsync(host, await EnterAsync(host, karimi));
        var session = await EnterAsync(host, karimi);
        for (var tries = 0; tries < 12; tries++)
            Assert.Equal(["code required"], (await session.PostAsync("/api/sign-in/second-factor", tries % 2 == 0 ? "{}" : """{"code":" "}""")).IsProblem(400, "invalid_command").Errors);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await GiveAsync(session, Code(host, secret))).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_recovery_code_is_good_once_and_the_history_says_so()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var (_, codes) = await SetAsync(host, await EnterAsync(host, karimi));
        Assert.Equal(10, codes.Distinct().Count());

        var replies = await Task.WhenAll((await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync(host, karimi))))
            .Select(session => session.PostAsync("/api/sign-in/second-factor", $$"""{"recoveryCode":"{{codes[3].ToLowerInvariant()}}"}""")));
        var given = Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.Equal(9, (int)given.Json["recoveryCodesLeft"]!);

        var history = (await GetAsync(await host.At("kaums").SignInAsync("auditor", "auditor"), $"/api/people/{karimi}/history")).Is(HttpStatusCode.OK);
        Assert.Equal(["account_opened", "second_factor_set", "recovery_code_used"], history.Json.AsArray().Select(entry => (string?)entry!["type"]));
        Assert.DoesNotContain(codes, code => history.Text.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_administrator_takes_it_away_for_another_who_then_sets_a_new_one()
    {
        await using var host = await StartAsync();
        var (karimi, nadari) = (await OpenAsync(host, "مریم کریمی"), await OpenAsync(host, "رویا نادری"));
        await AppointAsync(host, nadari, "administrator");
        var before = await EnterAsync(host, karimi);
        await SetAsync(host, before);
        var administrator = await EnterAsync(host, nadari);

        (await administrator.PostAsync($"/api/people/{nadari}/second-factor/reset", """{"reason":"خودم"}""")).IsProblem(403, "own_second_factor");
        Assert.Equal(["reason required"], (await administrator.PostAsync($"/api/people/{karimi}/second-factor/reset", "{}")).IsProblem(400, "invalid_command").Errors);
        (await administrator.PostAsync($"/api/people/{karimi}/second-factor/reset", """{"reason":"گم شدن گوشی"}""")).Is(HttpStatusCode.OK);

        (await GetAsync(before, "/api/second-factor")).IsProblem(401, "not_signed_in");
        var after = await EnterAsync(host, karimi);
        Assert.False((bool)(await GetAsync(after, "/api/second-factor")).Is(HttpStatusCode.OK).Json["isSet"]!);
        (await after.PostAsync("/api/second-factor/confirm", """{"code":"000000"}""")).IsProblem(409, "second_factor_not_begun");
        await SetAsync(host, after);
        (await after.PostAsync("/api/second-factor", "{}")).IsProblem(409, "second_factor_set");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task No_secret_stands_in_the_database_as_it_is_nor_in_an_event()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var (secret, codes) = await SetAsync(host, await EnterAsync(host, karimi));
        await using var events = host.Store.DataSource.CreateCommand($"select string_agg(data::text || headers::text, ' ') from mt_events where stream_id = '{karimi}'");
        var text = (string)(await events.ExecuteScalarAsync())!;
        Assert.DoesNotContain(Base32.Encode(secret), text);
        Assert.All(codes, code => Assert.DoesNotContain(code, text));
        await using var kept = host.Store.DataSource.CreateCommand("select secret from second_factor");
        Assert.Equal(-1, ((byte[])(await kept.ExecuteScalarAsync())!).AsSpan().IndexOf(secret));
    }

    private static Task<Reply> GiveAsync(Visitor session, string code) => session.PostAsync("/api/sign-in/second-factor", new JsonObject { ["code"] = code }.ToJsonString());

    private static string Code(TestHost host, byte[] secret, int stepsAgo = 0) => SecondFactorApp.Code(host, secret, stepsAgo);

    private static Task<(byte[] Secret, IReadOnlyList<string> RecoveryCodes)> SetAsync(TestHost host, Visitor session) => SecondFactorApp.SetAsync(host, session);
}
