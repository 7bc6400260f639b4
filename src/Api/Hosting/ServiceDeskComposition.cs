using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Accounts.Tenure;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Api.Demo;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Directories;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Doors.MobileCode;
using ServiceDesk.Api.Doors.NationalCode;
using ServiceDesk.Api.Doors.OAuth;
using ServiceDesk.Api.Doors.WithoutCode;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.GraphiQL;
using ServiceDesk.Api.Health;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Mailboxes;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.Messages.Receipts;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.People;
using ServiceDesk.Api.People.SecondFactors;
using ServiceDesk.Api.Portal;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.RateLimiting;
using ServiceDesk.Api.Registries;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Sessions.Tokens;
using ServiceDesk.Api.Statistics;
using ServiceDesk.Api.Telemetry;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Webhooks;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Portal;

namespace ServiceDesk.Api.Hosting;

/// <summary>What the host is put together from: services, the order of the pipeline, and all endpoints.</summary>
internal static class ServiceDeskComposition
{
    public static void AddServiceDesk(this WebApplicationBuilder builder, EventStore.EventStore store, OrganisationCatalogue catalogue)
    {
        builder.WebHost.ConfigureKestrel(ServiceDeskLimits.Apply);
        var services = builder.Services;
        services.AddSingleton(store).AddSingleton(catalogue);
        services.AddSingleton(provider => new StaffDirectory(store.DataSource, provider.GetRequiredService<TimeProvider>()));
        services.AddAccounts(builder.Configuration, store.DataSource);
        services.AddPeople(store);
        services.AddFiles(builder.Configuration, store.DataSource);
        services.AddLimits(builder.Configuration, store.DataSource);
        services.AddRateLimits(builder.Configuration);
        services.AddSingleton<RequestCommandHandler>();
        services.AddSingleton<ClockExplanations>();
        services.AddSingleton<ProductDecisions>().AddSingleton(new CheckedCalendars(store.DataSource)).AddSingleton<Deadlines.Deadlines>().AddHostedService<DeadlineWorker>();
        services.AddWebhooks(store, builder.Configuration);
        services.AddMessages(store, builder.Configuration, builder.Environment.IsDevelopment());
        if (builder.Environment.IsDevelopment())
            DemoRegistries.Connect(builder.Configuration);
        services.AddRegistries(builder.Configuration);
        services.AddCodes(builder.Configuration, store.DataSource);
        services.AddDirectories(builder.Configuration, builder.Environment.IsDevelopment());
        services.AddHumanity(builder.Configuration, store.DataSource, builder.Environment.IsDevelopment());
        services.AddMailServers(builder.Configuration, builder.Environment.IsDevelopment());
        services.AddNationalCode(store.DataSource);
        services.AddTenure(store.DataSource);
        services.AddSessions(builder.Configuration);
        services.AddHostedService<OrganisationCatalogueRefresh>();
        services.AddHostedService<AnswerExpiry>();
        services.AddHostedService<TelemetryExport>();
        services.TryAddTimeProvider();
        services.AddDataProtection().SetApplicationName("ServiceDesk");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new PostgresKeyRepository(store.DataSource));
        // What a request shows is looked at where its endpoint declares who may use it, and not for every request before.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        var authentication = services.AddAuthentication();
        authentication.AddOAuthDoors(builder.Configuration);
        if (builder.Environment.IsDevelopment())
            authentication.AddDevelopmentTokens();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddServiceDeskOpenApi();
        services.AddServiceDeskGraphQL();
        services.AddPortal().AddSingleton<IPortalGraphQL, PortalGraphQL>().AddSingleton<IPortalOrganisations, PortalOrganisations>();
    }

    public static void UseServiceDesk(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseKnownHosts();
        app.UseOrganisationHosts();
        app.UseRouting();
        app.UseOrganisations();
        app.UseRateLimitsOfAddresses();
        app.UseAccessControl();
        app.UseRateLimitsOfPeople();
        app.MapServiceDesk(app.Environment.IsDevelopment());
    }

    /// <summary>Every endpoint there is.</summary>
    public static void MapServiceDesk(this IEndpointRouteBuilder app, bool development)
    {
        app.MapPortal(endpoint => endpoint.RequireRight(OrganisationAct.SeeOffers), HomeEndpoint.WriteAsync).DescribeHome();
        app.MapHealth();
        app.MapServiceDeskOpenApi();
        app.MapDefinitionSchema();
        var organisation = app.MapGroup($"/{{{OrganisationRouting.RouteParameter}}}");
        organisation.MapRequestCommands();
        organisation.MapRequestReading();
        organisation.MapAccounts();
        organisation.MapFiles();
        organisation.MapStatistics();
        organisation.MapProofs();
        organisation.MapMobileCode();
        organisation.MapGuests();
        organisation.MapOAuth();
        organisation.MapSessions();
        organisation.MapTokens();
        organisation.MapPeople();
        organisation.MapDeputies();
        organisation.MapDirectoryDoor();
        organisation.MapNationalCode();
        organisation.MapTenure();
        organisation.MapSecondFactors();
        var graphQL = organisation.MapServiceDeskGraphQL();
        organisation.MapPortalOrganisation(endpoint => endpoint.RequireRight(OrganisationAct.SeeOffers));
        organisation.MapPortalReceipt(endpoint => endpoint.RequireRight(OrganisationAct.ListOwnRequests), context => ProblemResponse.WriteAsync(context, new Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound)));
        if (app.ServiceProvider.GetService<MessageSettings>()?.Receipts is not null)
            organisation.MapReceipts();
        if (development)
        {
            organisation.MapDevelopmentTokens();
            organisation.MapDevelopmentMessages();
            organisation.MapGraphiQL(graphQL);
        }
    }

    private static void TryAddTimeProvider(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
            services.AddSingleton(TimeProvider.System);
    }
}
