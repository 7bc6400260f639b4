using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Schema.Mutations;
using ServiceDesk.Api.Schema.Scalars;
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
    public static IServiceCollection AddServiceDeskGraphQL(this IServiceCollection services)
    {
        services.AddSingleton(provider => new TrackingQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton(provider => new StaffQueueQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton(provider => new AuditTrailQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton<TrackingFeed>().AddSingleton<StaffQueueFeed>();
        services.AddSingleton<VisibleRequests>();
        services.AddSingleton<MutationHandler>();
        services.AddSingleton(_ => BuildSchema());
        services.AddSingleton(provider =>
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("ServiceDesk.GraphQL");
            return new GraphQLEngine(provider.GetRequiredService<GraphQL.Types.Schema>(), new GraphQLOptions
            {
                FieldAccess = FieldAccessRules.DecideAsync,
                // Outside Development front ends have docs/schema.graphql; whoever probes gets nothing.
                AllowIntrospection = provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
                AllowSuggestions = provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
                // Longer than the store tries to reach its database: what became of a command, the command itself tells.
                ExecutionTimeout = TimeSpan.FromSeconds(45),
                TranslateError = (failure, request) => ProblemHandling.Known(failure) is { } problem ? Viewer.Of(request).Error(problem) : null,
                OnUnexpectedError = error => logger.LogError(error.Exception, "A field of the schema failed"),
            });
        });
        return services;
    }

    /// <summary>The whole schema; needs no services, so that tests and tools can look at it.</summary>
    public static GraphQL.Types.Schema BuildSchema() => new SchemaBuilder()
        .Scalar(IsoDate.Scalar)
        .Scalar(JalaliDate.Scalar)
        .Query<RequestQuery>()
        .AddCommandMutations()
        .Subscription<RequestSubscription>()
        .Build();

    public static IEndpointConventionBuilder MapServiceDeskGraphQL(this IEndpointRouteBuilder routes)
    {
        var time = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        return routes.MapGraphQL(
            "/graphql",
            new GraphQLHttpOptions(),
            http => http.RequestServices.GetRequiredService<GraphQLEngine>(),
            http => new RequestContext(http.RequestServices) { User = http.User, State = Viewer.Of(http, time) })
            .RequireAccess(Access.Optional)
            .ExcludeFromDescription();
    }
}
