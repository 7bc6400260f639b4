using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>A web server on a port of its own that serves nothing but a small schema: the transport alone, without the product.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private TransportHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    public Signals Signals => app.Services.GetRequiredService<Signals>();

    public Uri Socket => new UriBuilder(app.Urls.First()) { Scheme = "ws", Path = "/graphql" }.Uri;

    public static async Task<TransportHost> StartAsync(GraphQLHttpOptions? options = null, bool incrementalDelivery = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddSingleton(TimeProvider.System).AddSingleton<Signals>().AddScoped<Scope>();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var engine = new GraphQLEngine(TransportSchema.Build(incrementalDelivery));
        app.MapGraphQL("/graphql", options ?? new GraphQLHttpOptions(), _ => engine, http => new RequestContext(http.RequestServices) { User = http.User });
        await app.StartAsync();
        return new TransportHost(app);
    }

    /// <summary>Stops as a host does that is told to.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
