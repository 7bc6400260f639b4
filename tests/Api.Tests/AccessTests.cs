using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Testing;
using Reply = ServiceDesk.Api.Tests.Hosting.Reply;

namespace ServiceDesk.Api.Tests;

/// <summary>Every endpoint against everybody whom it is not for. The endpoints are enumerated: a new one is tested by itself.</summary>
public sealed class AccessTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task What_needs_no_sign_in_is_named_here_one_by_one()
    {
        var open = (await EndpointsAsync(Access.Anonymous)).ToLookup(endpoint => endpoint.Metadata.GetMetadata<AccessDeclaration>()!.Act == OrganisationAct.SignIn);
        // Doors are many, and together in one place.
        Assert.All(open[true], door => Assert.StartsWith("/{organisation}/api/", door.RoutePattern.RawText));
        Assert.Equal(
            ["/", "/health/live", "/health/ready", "/openapi/{documentName}.json", "/schemas/organisation.json", "/{organisation}/", "/{organisation}/api/dev/token", "/{organisation}/development/messages"],
            open[false].Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => !path.Contains("/assets/")).Distinct().Order(StringComparer.Ordinal));
        var optional = await EndpointsAsync(Access.Optional);
        Assert.Equal(["/{organisation}/graphql"], optional.Select(endpoint => endpoint.RoutePattern.RawText).Distinct());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Without_a_good_token_nothing_is_open()
    {
        var (host, request) = await RequestAsync();
        var head = await host.ActsAsync();
        foreach (var endpoint in await EndpointsAsync(Access.SignedIn))
        {
            var nobody = host.At("kaums").Nobody();
            Assert.Equal("Bearer", (await SendAsync(nobody, endpoint, request)).IsProblem(401, "not_signed_in").Header("WWW-Authenticate"));
            foreach (var bad in new[] { "abc", "", "CfDJ8" + new string('A', 200), "a b", new string('x', 5000) })
                (await SendAsync(new Member(host.Client, "kaums", bad), endpoint, request)).IsProblem(401, "not_signed_in");
        }
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_token_is_good_for_its_time_only()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var sara = await host.At("kaums").SignInAsync("sara");
        (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await sara.PostAsync("/api/requests", Letters.Kaums)).IsProblem(401, "not_signed_in");
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("another person", "kaums", 404, "request_not_found")]
    [InlineData("another unit's expert", "kaums", 404, "request_not_found", "expert:education")]
    [InlineData("another unit's head", "kaums", 404, "request_not_found", "head:presidency")]
    [InlineData("an administrator", "kaums", 404, "request_not_found", "administrator")]
    [InlineData("an approver of another unit", "kaums", 404, "request_not_found", "approver:education")]
    [InlineData("another organisation's person", "kerman", 404, "request_not_found")]
    [InlineData("another organisation's expert of a unit of the same key", "kerman", 404, "request_not_found", "expert:it")]
    [InlineData("another organisation's auditor", "kerman", 404, "request_not_found", "auditor")]
    [InlineData("an auditor, who reads and does nothing", "kaums", 403, "not_your_role", "auditor")]
    public async Task A_request_is_nobody_elses(string who, string organisation, int status, string code, params string[] roles)
    {
        var (host, request) = await RequestAsync();
        var stranger = (await host.At(organisation).SignInAsync("stranger", roles)).At("kaums");
        var head = await host.ActsAsync();
        var tried = 0;
        foreach (var endpoint in (await EndpointsAsync(Access.SignedIn)).Where(IsOfOneRequest))
        {
            if (status == 403 && IsReading(endpoint))
                continue;
            // What the product could not send is the product's, and so its administrators'.
            if (roles is ["administrator"] && endpoint.Metadata.GetMetadata<RequestCommand>()?.Act == RequestAct.RetryMessage)
                continue;
            (await SendAsync(stranger, endpoint, request)).IsProblem(status, code);
            tried++;
        }
        Assert.True(tried >= RequestCommands.All.Count - 2, who);
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Who_may_read_but_not_act_hears_so()
    {
        var (host, request) = await RequestAsync();
        var people = new Dictionary<string, (Member Member, string[] May)>
        {
            ["applicant"] = (await host.At("kaums").SignInAsync("owner"), ["reply", "withdraw", "escalate", "reopen", "steps"]),
            ["approver"] = (await host.At("kaums").SignInAsync("approving", "approver"), ["approve", "reject", "messages/retry"]),
            ["expert"] = (await host.At("kaums").SignInAsync("ahmadi", "expert:it"), ["reply", "notes", "assign", "refer", "close", "messages/retry", "steps"]),
        };
        var head = await host.ActsAsync();
        foreach (var (role, (member, may)) in people)
            foreach (var command in RequestCommands.All.Where(command => !command.Starts && !may.Contains(command.Path)))
                Assert.True((await member.DoAsync(command.Path, request.Id, request.Version, command.Example)).Code == "not_your_role", $"{role} {command.Path}");
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task To_another_organisation_nobody_submits()
    {
        var host = await HostAsync();
        var guest = (await host.At("kerman").SignInAsync("guest")).At("kaums");
        foreach (var endpoint in (await EndpointsAsync(Access.SignedIn)).Where(endpoint => !IsOfOneRequest(endpoint)))
            (await SendAsync(guest, endpoint, null)).IsProblem(403, "wrong_organisation");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Ids_that_are_none_find_nothing()
    {
        var (host, request) = await RequestAsync();
        var owner = await host.At("kaums").SignInAsync("owner");
        var ids = new[]
        {
            "1", "abc", "%20", "..%2f..", new string('9', 1000), Guid.NewGuid().ToString(), $"{{{Guid.NewGuid()}}}", Guid.NewGuid().ToString("N"),
            "%D8%A7", "';drop%20table%20mt_events", OrganisationStreams.Of("kaums").Id.ToString(), $"{request.Id}x",
        };
        foreach (var id in ids)
            foreach (var endpoint in (await EndpointsAsync(Access.SignedIn)).Where(IsOfOneRequest))
                Assert.True((await SendAsync(owner, endpoint, request, id)) is { Status: HttpStatusCode.NotFound, Code: "request_not_found" or "not_found" }, $"{id} {endpoint.RoutePattern.RawText}");
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.ReadAsync("%00")).Status);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Nobody_answers_their_own_request_whatever_their_posts()
    {
        var host = await HostAsync();
        var both = await host.At("kerman").SignInAsync("both", "expert:it", "head:it");
        var request = (await both.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        (await both.DoAsync("notes", request.Id, 1, """{"text":"x"}""")).IsProblem(403, "not_your_role");
        (await both.DoAsync("close", request.Id, 1, """{"reason":"x"}""")).IsProblem(403, "not_your_role");
        Assert.Null((await both.ReadAsync(request.Id)).Json["notes"]);
    }

    private async Task<(TestHost Host, Reply Request)> RequestAsync()
    {
        var host = await HostAsync();
        var request = (await (await host.At("kaums").SignInAsync("owner")).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        return (host, await (await host.At("kaums").SignInAsync("approving", "approver")).DoneAsync("approve", request, Letters.Approval));
    }

    private async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync(Access access) =>
        [.. (await HostAsync()).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AccessDeclaration>()!.Access == access)];

    private static bool IsOfOneRequest(RouteEndpoint endpoint) => endpoint.RoutePattern.GetParameter("id") is not null;

    private static bool IsReading(RouteEndpoint endpoint) => MethodOf(endpoint) == HttpMethod.Get;

    private static HttpMethod MethodOf(RouteEndpoint endpoint) => new(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET");

    private static Task<Reply> SendAsync(Member member, RouteEndpoint endpoint, Reply? request, string? id = null)
    {
        var path = endpoint.RoutePattern.RawText!.Replace("/{organisation}", "").Replace("{id}", id ?? request?.Id).Replace("{file}", Guid.Empty.ToString());
        var message = new HttpRequestMessage(MethodOf(endpoint), member.Path(path));
        if (message.Method == HttpMethod.Post)
        {
            message.Content = new StringContent(endpoint.Metadata.GetMetadata<RequestCommand>()?.Example ?? "{}", Encoding.UTF8, "application/json");
            message.Headers.TryAddWithoutValidation("If-Match", $"\"{request?.Version ?? 1}\"");
        }
        return member.SendAsync(message);
    }
}
