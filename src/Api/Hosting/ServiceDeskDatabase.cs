using Npgsql;
using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Api.Hosting;

/// <summary>The database: an existing server's by connection string, else the private server's.</summary>
internal sealed class ServiceDeskDatabase : IAsyncDisposable
{
    private static readonly TimeSpan AttachTimeout = TimeSpan.FromSeconds(30);

    private readonly PrivateServer? server;

    private ServiceDeskDatabase(string connectionString, PrivateServer? server) => (ConnectionString, this.server) = (connectionString, server);

    public string ConnectionString { get; }

    /// <summary>Where it is, without a secret.</summary>
    public string Description => server is null ? DescribeGiven() : $"{server.DataFolder} (private PostgreSQL on port {server.Port})";

    /// <summary>Whether the settings name no database, so that the private server is used.</summary>
    public static bool IsPrivate(IConfiguration configuration) => Given(configuration) is null;

    /// <summary>Whether there is a database already: one that the settings name, or the private server's.</summary>
    public static bool Exists(IConfiguration configuration) =>
        !IsPrivate(configuration) || PrivateServer.Exists(DataFolder(configuration) ?? PrivateServer.DefaultDataFolder);

    /// <summary>For a host, which owns its data folder.</summary>
    public static async Task<ServiceDeskDatabase> StartAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        if (Given(configuration) is { } given)
            return new ServiceDeskDatabase(given, null);
        var server = await PrivateServer.StartAsync(new PrivateServerOptions { DataFolder = DataFolder(configuration) }, cancellation);
        return new ServiceDeskDatabase(server.ConnectionString, server);
    }

    /// <summary>For a command: uses the server of a host that runs, or starts it for the while.</summary>
    public static async Task<ServiceDeskDatabase> AttachAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        if (Given(configuration) is { } given)
            return new ServiceDeskDatabase(given, null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(AttachTimeout);
        PrivateServer? server;
        try
        {
            server = await PrivateServer.TryAttachAsync(DataFolder(configuration) ?? PrivateServer.DefaultDataFolder, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SettingException($"A host runs on this data folder, but its PostgreSQL has not answered for {AttachTimeout.TotalSeconds:0} seconds.");
        }
        return server is null ? await StartAsync(configuration, cancellation) : new ServiceDeskDatabase(server.ConnectionString, server);
    }

    /// <summary>Writes down where the host answers, for whoever tries to start a second one.</summary>
    public void Announce(string address) => server?.Announce(address);

    /// <summary>
    /// Brings the private server back when it has died (out of memory, or killed by hand); nobody else would. Returns when
    /// cancelled, and at once where the database is somebody else's.
    /// </summary>
    public async Task KeepAliveAsync(ILogger logger, CancellationToken cancellation)
    {
        if (server is not { OwnsServer: true })
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                if (server.IsRunning)
                    continue;
                logger.LogError("PostgreSQL has died; it is started again");
                try
                {
                    await server.RestartAsync(cancellation);
                }
                catch (PrivateServerException failure)
                {
                    logger.LogError("PostgreSQL could not be started: {Reason}", failure.Message);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string? Given(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("ServiceDesk") is not { } given || string.IsNullOrWhiteSpace(given))
            return null;
        try
        {
            return new NpgsqlConnectionStringBuilder(given).ConnectionString;
        }
        catch (ArgumentException wrong)
        {
            throw new SettingException($"The connection string ServiceDesk is wrong: {wrong.Message}");
        }
    }

    /// <summary>The folder that the settings name; null where they name none.</summary>
    public static string? DataFolder(IConfiguration configuration) =>
        configuration["ServiceDesk:DataFolder"] is { } folder && !string.IsNullOrWhiteSpace(folder) ? folder : null;

    private string DescribeGiven()
    {
        var given = new NpgsqlConnectionStringBuilder(ConnectionString);
        return $"database {given.Database} on {given.Host}";
    }
}
