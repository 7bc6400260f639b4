using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ServiceDesk.Portal.Tests.Hosting;

/// <summary>A host as small as a host of the portal can be, with its README's wiring.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PortalHost(WebApplication app) => this.app = app;

    public FakeGraphQL GraphQL { get; } = new();

    public FakeOrganisations Organisations { get; } = new();

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>();

    public static async Task<PortalHost> StartAsync(RequestDelegate? data = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        PortalHost? host = null;
        builder.Services.AddPortal()
            .AddSingleton<IPortalGraphQL>(_ => host!.GraphQL)
            .AddSingleton<IPortalOrganisations>(_ => host!.Organisations);
        var app = builder.Build();
        host = new PortalHost(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = async context => await PortalErrorPage.TryWriteAsync(context, StatusCodes.Status500InternalServerError) });
        app.UseStatusCodePages(context => PortalErrorPage.TryWriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.Use((context, next) =>
        {
            host.Organisations.BindHost(context);
            return next(context);
        });
        app.UseRouting();
        app.MapPortal(endpoint => endpoint.WithMetadata(new Declared()), data);
        app.MapGroup("/{organisation}").MapPortalOrganisation(endpoint => endpoint.WithMetadata(new Declared()));
        await app.StartAsync();
        return host;
    }

    /// <summary>Asks as a browser does.</summary>
    public async Task<Answer> GetAsync(string address, string? cookie = null, string accept = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", string host = "localhost", HttpMethod? method = null)
    {
        using var client = app.GetTestServer().CreateClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var response = await client.SendAsync(request);
        return new Answer(
            response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Stands for the host's declaration of access.</summary>
    internal sealed record Declared;
}
