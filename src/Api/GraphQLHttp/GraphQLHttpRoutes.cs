using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>Puts GraphQL on an address.</summary>
public static class GraphQLHttpRoutes
{
    /// <summary>
    /// Serves GraphQL at one address: over HTTP (GraphQL over HTTP, September 2026), as event stream (graphql-sse, distinct connections), as multipart/mixed, and over
    /// WebSocket (graphql-transport-ws).
    /// </summary>
    /// <param name="routes">Where the address belongs.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="engine">The engine for a request.</param>
    /// <param name="context">What resolvers learn of a request: its person and services. Asked anew for every operation; its cancellation token, and over WebSocket its services, are set by the transport.</param>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder routes, string pattern, GraphQLHttpOptions options, Func<HttpContext, GraphQLEngine> engine, Func<HttpContext, RequestContext> context)
    {
        var handler = new GraphQLHttpHandler(options, engine, context);
        var opening = routes.CreateApplicationBuilder().UseWebSockets();
        opening.Run(handler.GetAsync);
        var get = opening.Build();
        // CONNECT is how WebSockets are opened over HTTP/2 (RFC 8441).
        return routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Post, HttpMethods.Connect], http => HttpMethods.IsPost(http.Request.Method) ? handler.PostAsync(http) : get(http));
    }
}
