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
        return routes.Map(pattern, http => http.Request.Method switch
        {
            var method when HttpMethods.IsPost(method) => handler.PostAsync(http),
            // How WebSockets are opened over HTTP/2 (RFC 8441). Routing by methods would tell whoever sends another one that this is one for requests.
            var method when HttpMethods.IsGet(method) || HttpMethods.IsConnect(method) => get(http),
            _ => Refuse(http),
        });
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Post}";
        return Task.CompletedTask;
    }
}
