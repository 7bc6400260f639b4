using System.Text.Json;
using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Security;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>Serves <c>/{organisation}/graphql</c>.</summary>
public static class GraphQLEndpoint
{
    private const string ResponseMediaType = "application/graphql-response+json";

    public static IServiceCollection AddServiceDeskGraphQL(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new TrackingQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton(provider => new StaffQueueQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton(provider => new AuditTrailQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton(_ => BuildSchema());
        services.AddSingleton(provider =>
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("ServiceDesk.GraphQL");
            return new GraphQLEngine(provider.GetRequiredService<GraphQL.Types.Schema>(), new GraphQLOptions
            {
                FieldAccess = FieldAccessRules.DecideAsync,
                // Outside Development front ends have docs/schema.graphql; whoever probes gets nothing.
                AllowIntrospection = provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
                OnUnexpectedError = error => logger.LogError(error.Exception, "A field of the schema failed"),
            });
        });
        return services;
    }

    /// <summary>The whole schema; needs no services, so that tests and tools can look at it.</summary>
    public static GraphQL.Types.Schema BuildSchema() => new SchemaBuilder().Query<RequestQuery>().Build();

    public static void MapServiceDeskGraphQL(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/graphql", [HttpMethods.Get, HttpMethods.Post], AnswerAsync).RequireAccess(Access.Optional).ExcludeFromDescription();

    private static async Task AnswerAsync(HttpContext context, GraphQLEngine engine, TimeProvider time)
    {
        var (request, error) = await ReadAsync(context);
        if (context.Response.StatusCode is StatusCodes.Status415UnsupportedMediaType)
            return;
        if (request is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(new { errors = new[] { new { message = error, extensions = new { code = ErrorCodes.BadRequest } } } }, ApiJson.Options));
            return;
        }
        using var result = await engine.ExecuteAsync(request, new RequestContext(context.RequestServices)
        {
            User = context.User,
            State = Viewer.Of(context, time),
            CancellationToken = context.RequestAborted,
        });
        context.Response.StatusCode = result.Outcome switch
        {
            GraphQLOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
            // Clients that accept only application/json take any other status for a failure of the transport.
            GraphQLOutcome.RequestError when MediaTypeOf(context) == ResponseMediaType => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        };
        if (result.Outcome == GraphQLOutcome.OperationNotAllowed)
            context.Response.Headers.Allow = HttpMethods.Post;
        await WriteAsync(context, result.Json);
    }

    private static async Task<(GraphQLRequest?, string?)> ReadAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
            return (GraphQLBody.FromQuery(context.Request.Query, out var wrong), wrong);
        // JSON alone: a form of another site can send the other types without being asked, this one it cannot.
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "application/json"
            || type.Charset is { HasValue: true } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return (null, null);
        }
        return await GraphQLBody.FromBodyAsync(context.Request.Body, context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = MediaTypeOf(context) + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>The newer type for whoever names it; application/json for whoever does not, as older clients expect.</summary>
    private static string MediaTypeOf(HttpContext context) =>
        context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == ResponseMediaType && a.Quality is null or > 0) ? ResponseMediaType : "application/json";
}
