using ServiceDesk.Api.Demo;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.Hosting;

/// <summary>
/// A running service desk: database, event store, web server. Stopped in the opposite order, so that no answer is
/// given that the database does not hold.
/// </summary>
public sealed class ServiceDeskHost : IAsyncDisposable
{
    private const string DefaultAddress = "http://localhost:5080";

    private readonly Stack<IAsyncDisposable> parts = new();
    private WebApplication? app;
    private bool started;

    private ServiceDeskHost()
    {
    }

    /// <summary>The addresses it really listens on.</summary>
    public IReadOnlyCollection<string> Addresses => [.. App.Urls];

    public IServiceProvider Services => App.Services;

    /// <summary>Where the data is, without a secret.</summary>
    public string Data { get; private set; } = "";

    private WebApplication App => app ?? throw new InvalidOperationException("The host has not been started.");

    /// <summary>Starts everything and returns when it answers.</summary>
    /// <param name="args">Configuration as on the command line, such as <c>--urls</c>.</param>
    /// <param name="configure">Changes what is configured; for tests.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<ServiceDeskHost> StartAsync(string[] args, Action<WebApplicationBuilder>? configure = null, CancellationToken cancellation = default)
    {
        var host = new ServiceDeskHost();
        try
        {
            await host.RunUpAsync(args, configure, cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when it is told to stop (SIGINT, SIGTERM).</summary>
    public Task WaitForShutdownAsync() => App.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        if (started)
            await App.StopAsync();
        started = false;
        while (parts.TryPop(out var part))
            await part.DisposeAsync();
    }

    private async Task RunUpAsync(string[] args, Action<WebApplicationBuilder>? configure, CancellationToken cancellation)
    {
        // The program's own folder, not the one it was called from: its settings lie there.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = EnvironmentOf(args) });
        builder.Logging.AddServiceDeskFilters(ServiceDeskDatabase.IsPrivate(builder.Configuration));
        configure?.Invoke(builder);
        if (string.IsNullOrWhiteSpace(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);

        var loggers = Keep(new StoreLoggers(builder));
        var database = Keep(await ServiceDeskDatabase.StartAsync(builder.Configuration, cancellation));
        Data = database.Description;
        var store = Keep(await ServiceDeskStore.OpenAsync(database.ConnectionString, loggers.Factory, cancellation));
        var catalogue = new OrganisationCatalogue(store.Events);
        builder.AddServiceDesk(store.Events, catalogue);
        app = Keep(builder.Build());
        app.UseServiceDesk();
        await KeyRing.PrepareAsync(app.Services, cancellation);

        await ImportOrganisationsAsync(app, store.Events, catalogue, cancellation);
        if (app.Environment.IsDevelopment())
            await DemoData.AddAsync(app.Services, cancellation);
        store.Events.Projections.Start();
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (FormatException wrong)
        {
            throw new SettingException($"The address to listen on is wrong: {wrong.Message}");
        }
        started = true;
        database.Announce(app.Urls.First());
        Keep(new Background(stop => database.KeepAliveAsync(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ServiceDesk.Database"), stop)));
    }

    /// <summary>
    /// ASPNETCORE_ENVIRONMENT where it is set: <c>dotnet run</c> sets DOTNET_ENVIRONMENT to Development for whoever says nothing,
    /// and that must not win over somebody who says Production. Null leaves it to the configuration.
    /// </summary>
    private static string? EnvironmentOf(string[] args) =>
        args.Any(arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase)) ? null
        : Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } name ? name : null;

    private static async Task ImportOrganisationsAsync(WebApplication app, EventStore.EventStore store, OrganisationCatalogue catalogue, CancellationToken cancellation)
    {
        var folder = OrganisationFiles.FindFolder(app.Configuration["ServiceDesk:Organisations"]);
        var time = app.Services.GetRequiredService<TimeProvider>();
        var files = await DefinitionFiles.ReadAsync(OrganisationFiles.Expand([folder]), time, cancellation);
        await new OrganisationImport(store, catalogue, time).ImportAsync(files, replaceNewer: false, cancellation);
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        parts.Push(part);
        return part;
    }

    /// <summary>Something that goes on until the host is stopped.</summary>
    private sealed class Background : IAsyncDisposable
    {
        private readonly CancellationTokenSource stopping = new();
        private readonly Task running;

        public Background(Func<CancellationToken, Task> work) => running = Task.Run(() => work(stopping.Token));

        public async ValueTask DisposeAsync()
        {
            await stopping.CancelAsync();
            await running;
            stopping.Dispose();
        }
    }

    /// <summary>The store is opened before the application is built, so it logs through a factory of the same settings.</summary>
    private sealed class StoreLoggers : IAsyncDisposable
    {
        private readonly ServiceProvider services;

        public StoreLoggers(WebApplicationBuilder builder)
        {
            IServiceCollection logging = new ServiceCollection();
            foreach (var service in builder.Services.Where(s => s.ServiceType.Namespace?.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) == true))
                logging.Add(service);
            services = logging.BuildServiceProvider();
        }

        public ILoggerFactory Factory => services.GetRequiredService<ILoggerFactory>();

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
