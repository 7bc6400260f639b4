using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>
/// Every endpoint × every kind of person × whose data it is: the answer is what the table of rights says, and nothing else.
/// The endpoints are those that the host has, so one that is added is tried by itself.
/// </summary>
public sealed class EndpointMatrixTests(RightsMatrixFixture fixture) : IClassFixture<RightsMatrixFixture>
{
    [PostgresFact(Timeout = 120_000)]
    [Seed("K-33", "K-51", "E-38", "F-35")]
    public async Task Everybody_gets_what_the_table_says_and_nothing_is_done()
    {
        var host = await fixture.HostAsync();
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var world in await fixture.WorldsAsync())
        {
            var objects = await RouteObjects.OfAsync(host, world);
            var acts = await host.ActsAsync();
            foreach (var endpoint in Endpoints(host))
                foreach (var visitor in world.Visitors)
                    foreach (var target in TargetsOf(world, endpoint, visitor))
                    {
                        tried++;
                        if (await TryAsync(world, objects, endpoint, visitor, target) is { } difference)
                            wrong.Add(difference);
                    }
            Assert.Equal(acts, await host.ActsAsync());
            Assert.Equal(System.Net.HttpStatusCode.OK, (await world.Victim.Member.PostAsync("/graphql", """{"query":"{ myRequests { nodes { id } } }"}""")).Status);
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(tried > 1_000);
    }

    private static IEnumerable<RouteEndpoint> Endpoints(TestHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsOfRequest(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessDeclaration>()!.OnRequest is not null && endpoint.RoutePattern.GetParameter("id") is not null;

    /// <summary>The requests that it is tried with; once without one where it is about none.</summary>
    private static IEnumerable<RightsTarget?> TargetsOf(RightsWorld world, RouteEndpoint endpoint, RightsVisitor visitor) => IsOfRequest(endpoint) ? world.TargetsOf(visitor) : Enumerable.Repeat<RightsTarget?>(null, 1);

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    private static async Task<string?> TryAsync(RightsWorld world, RouteObjects objects, RouteEndpoint endpoint, RightsVisitor visitor, RightsTarget? target)
    {
        var declared = endpoint.Metadata.GetMetadata<AccessDeclaration>()!;
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        if (PathOf(endpoint, objects, target) is not { } path)
            return $"{method} {endpoint.RoutePattern.RawText}: the matrix does not know what its parameters name; see RouteObjects.";
        var member = visitor.Member;
        var message = new HttpRequestMessage(new HttpMethod(method), path.StartsWith("/{organisation}", StringComparison.Ordinal) ? member.Path(path["/{organisation}".Length..]) : path);
        if (method is not ("GET" or "HEAD" or "DELETE"))
            message.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        var reply = await member.SendAsync(message);
        if (declared.Act is OrganisationAct.ManageOwnAccount or OrganisationAct.SignOut)
            await world.SignInAgainAsync(visitor);

        var expected = ExpectedOf(world, declared, visitor, target, endpoint);
        var code = reply.Message.Content.Headers.ContentType?.MediaType == "application/problem+json" ? reply.Code : null;
        var about = $"{method} {endpoint.RoutePattern.RawText} by {visitor}{(target is null ? "" : $", {target}")}";
        if (Expected.Of(code) != expected || reply.Status == System.Net.HttpStatusCode.InternalServerError)
            return $"{about}: {expected} by the table, {(int)reply.Status} {code}";
        if (world.Everything.FirstOrDefault(one => reply.Text.Contains(one.Secret) && !MayRead(visitor, world, one, RequestAct.Read)) is { } seen)
            return $"{about}: shows {seen}";
        if (world.Everything.FirstOrDefault(one => reply.Text.Contains(one.Note) && !MayRead(visitor, world, one, RequestAct.ReadInternal)) is { } noted)
            return $"{about}: shows the note of {noted}";
        // What belongs to another person is not there, for whoever it is.
        return reply.Message.IsSuccessStatusCode && declared.Act is { } act && RightsTable.Of(act).For == Audience.SignedIn && endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name != "organisation")
            ? $"{about}: reaches what is another person's"
            : null;
    }

    private static bool MayRead(RightsVisitor visitor, RightsWorld world, RightsTarget target, RequestAct act) =>
        visitor.Organisation == world.Organisation && visitor.Person is { } person && RequestRights.Of(person, act, target.Standing) is RequestAccess.Allowed;

    private static string ExpectedOf(RightsWorld world, AccessDeclaration declared, RightsVisitor visitor, RightsTarget? target, RouteEndpoint endpoint)
    {
        if (declared.Access == Access.Anonymous)
            return Expected.Open;
        if (visitor.Organisation != world.Organisation)
            return endpoint.RoutePattern.GetParameter("id") is null ? Expected.WrongOrganisation : Expected.NotFound;
        return (declared.Act, declared.OnRequest) switch
        {
            ({ } act, null) => Expected.Of(visitor.Person, act),
            (null, { } act) => Expected.Of(visitor.Person, act, target?.Standing),
            // Its fields declare acts: see the matrix of fields.
            _ => Expected.Open,
        };
    }

    private static string? PathOf(RouteEndpoint endpoint, RouteObjects objects, RightsTarget? target)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        foreach (var parameter in endpoint.RoutePattern.Parameters.Where(parameter => parameter.Name != "organisation"))
        {
            var value = (parameter.Name, target) switch
            {
                ("id", { } request) => request.Id,
                ("file", { } request) => request.File ?? Guid.Empty.ToString(),
                _ => objects.Find(parameter.Name),
            };
            if (value is null)
                return null;
            path = path.Replace($"{{{parameter.Name}}}", value);
        }
        return path;
    }
}
