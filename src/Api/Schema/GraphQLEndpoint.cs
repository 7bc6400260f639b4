using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.GraphQLHttp.Documents;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Schema.Mutations;
using ServiceDesk.Api.Schema.Scalars;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.Outbox;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Statistics;
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
        services.AddSingleton(provider => new StatisticsQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton(provider => new OutboxQueries(provider.GetRequiredService<EventStore.EventStore>().DataSource));
        services.AddSingleton<TrackingFeed>().AddSingleton<StaffQueueFeed>();
        services.AddSingleton<VisibleRequests>();
        services.AddSingleton<MutationHandler>();
        services.AddSingleton(provider => GraphQLSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => BuildSchema(provider.GetRequiredService<GraphQLSettings>().IncrementalDelivery));
        services.AddSingleton(provider =>
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("ServiceDesk.GraphQL");
            return new GraphQLEngine(provider.GetRequiredService<GraphQL.Types.Schema>(), provider.GetRequiredService<GraphQLSettings>().Engine with
            {
                FieldAccess = FieldAccessRules.DecideAsync,
                SubscriptionShare = SubscriptionShare.Of,
                // Outside Development front ends have docs/schema.graphql; whoever probes gets nothing.
                AllowIntrospection = provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
                AllowSuggestions = provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
                TranslateError = (failure, request) => ProblemHandling.Known(failure) is { } problem ? Viewer.Of(request).Error(problem) : null,
                OnUnexpectedError = error => logger.LogError(error.Exception, "A field of the schema failed"),
            });
        });
        return services;
    }

    /// <summary>The whole schema; needs no services, so that tests and tools can look at it.</summary>
    public static GraphQL.Types.Schema BuildSchema(bool incrementalDelivery = false)
    {
        var builder = new SchemaBuilder()
            .Scalar(IsoDate.Scalar)
            .Scalar(JalaliDate.Scalar)
            .Query<RequestQuery>()
            .Description(OperationKind.Query, "What can be asked, of the organisation whose address it is. Fields that may be refused are nullable, so that a refusal does not take the rest of the answer with it.")
            .Extend(typeof(PersonAccountField))
            .AddCommandMutations()
            .Description(OperationKind.Mutation, "What can be done with requests: one field for each command. Those of an operation are done in order, at most 20 unless the host is told otherwise, each with an answer or a problem of its own.")
            .Subscription<RequestSubscription>()
            .Description(OperationKind.Subscription, "What can be followed live. Several changes in a row may come as one: each event is the present state.");
        return (incrementalDelivery ? builder.IncrementalDelivery() : builder).Build();
    }

    /// <exception cref="SettingException">A setting is wrong, or a trusted document cannot be executed.</exception>
    public static IEndpointConventionBuilder MapServiceDeskGraphQL(this IEndpointRouteBuilder routes)
    {
        var time = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        var transport = routes.ServiceProvider.GetRequiredService<GraphQLSettings>().Transport;
        if (transport.TrustedDocuments is { } documents)
            TrustedDocuments.Check(documents, routes.ServiceProvider.GetRequiredService<GraphQLEngine>());
        return routes.MapGraphQL(
            "/graphql",
            transport with { SignIn = AccessControl.SignInAsync, SignInEnded = AccessControl.SignInEnded, Used = AccessControl.NoteUse },
            http => http.RequestServices.GetRequiredService<GraphQLEngine>(),
            http => new RequestContext(http.RequestServices) { User = http.User, State = Viewer.Of(http, time) })
            .RequireAccess(Access.Optional).RequireScope(TokenScope.Read)
            .ExcludeFromDescription();
    }
}
