using Npgsql;
using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Api.Hosting;

/// <summary>The database: an existing server's by connection string, else the private server's.</summary>
internal sealed class ServiceDeskDatabase : IAsyncDisposable
{
    private readonly PrivateServer? server;

    private ServiceDeskDatabase(string connectionString, PrivateServer? server) => (ConnectionString, this.server) = (connectionString, server);

    public string ConnectionString { get; }

    /// <summary>Where it is, without a secret.</summary>
    public string Description => server is null ? DescribeGiven() : $"{server.DataFolder} (private PostgreSQL on port {server.Port})";

    /// <summary>Whether the settings name no database, so that the private server is used.</summary>
    public static bool IsPrivate(IConfiguration configuration) => Given(configuration) is null;

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
        var server = await PrivateServer.TryAttachAsync(DataFolder(configuration) ?? PrivateServer.DefaultDataFolder, cancellation);
        return server is null ? await StartAsync(configuration, cancellation) : new ServiceDeskDatabase(server.ConnectionString, server);
    }

    /// <summary>Writes down where the host answers, for whoever tries to start a second one.</summary>
    public void Announce(string address) => server?.Announce(address);

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

    private static string? DataFolder(IConfiguration configuration) =>
        configuration["ServiceDesk:DataFolder"] is { } folder && !string.IsNullOrWhiteSpace(folder) ? folder : null;

    private string DescribeGiven()
    {
        var given = new NpgsqlConnectionStringBuilder(ConnectionString);
        return $"database {given.Database} on {given.Host}";
    }
}
