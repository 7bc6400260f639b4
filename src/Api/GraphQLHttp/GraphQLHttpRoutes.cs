using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>Puts GraphQL on an address.</summary>
public static class GraphQLHttpRoutes
{
    /// <summary>Serves GraphQL over HTTP (September 2026) at one address.</summary>
    /// <param name="routes">Where the address belongs.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="engine">The engine for a request.</param>
    /// <param name="context">What resolvers learn of a request: its person and services. Asked anew for every operation; its cancellation token is set by the transport.</param>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder routes, string pattern, GraphQLHttpOptions options, Func<HttpContext, GraphQLEngine> engine, Func<HttpContext, RequestContext> context) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Post], new GraphQLHttpHandler(options, engine, context).HandleAsync);
}
