using Microsoft.AspNetCore.Routing;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Security;

namespace ServiceDesk.Architecture.Tests;

/// <summary>Rules that every endpoint keeps, looked at without a database.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_endpoint_declares_once_who_may_use_it(bool development)
    {
        var endpoints = Endpoints(development);
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.True(endpoint.Metadata.GetOrderedMetadata<AccessDeclaration>().Count == 1, endpoint.DisplayName));
    }

    [Fact]
    public void Every_endpoint_of_one_request_is_for_the_signed_in_only() => Assert.All(
        Endpoints(development: true).Where(endpoint => endpoint.RoutePattern.GetParameter("id") is not null),
        endpoint => Assert.Equal(Access.SignedIn, endpoint.Metadata.GetMetadata<AccessDeclaration>()!.Access));

    [Fact]
    public void Every_command_has_one_endpoint_and_nothing_else_changes_requests()
    {
        var commands = Endpoints(development: false).Select(endpoint => endpoint.Metadata.GetMetadata<RequestCommand>()).OfType<RequestCommand>();
        Assert.Equal(RequestCommands.All.Select(command => command.Name).Order(), commands.Select(command => command.Name).Order());
        var changing = Endpoints(development: false)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD")) != false)
            .Where(endpoint => endpoint.Metadata.GetMetadata<RequestCommand>() is null);
        // GraphQL's mutations are made of the same commands.
        Assert.Empty(changing.Where(endpoint => endpoint.Metadata.GetMetadata<AccessDeclaration>()!.OnRequest is not null).Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void Tokens_for_the_asking_exist_in_development_alone()
    {
        Assert.DoesNotContain(Endpoints(development: false), IsDevelopmentToken);
        Assert.Contains(Endpoints(development: true), IsDevelopmentToken);
    }

    private static bool IsDevelopmentToken(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Contains("/dev/", StringComparison.Ordinal);

    private static IReadOnlyList<RouteEndpoint> Endpoints(bool development) => HostEndpoints.All(development);
}
