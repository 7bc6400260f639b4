using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Testing;

/// <summary>
/// A server for one test alone, which may kill it (<see cref="PrivateServer.KillAsync"/>) and bring it back
/// (<see cref="PrivateServer.RestartAsync"/>). It runs with the durable defaults and is deleted at the end.
/// </summary>
public sealed class DedicatedServer : IAsyncDisposable
{
    private DedicatedServer(PrivateServer server)
    {
        Server = server;
    }

    public PrivateServer Server { get; }

    /// <param name="settings">PostgreSQL settings beyond the defaults of tests.</param>
    public static async Task<DedicatedServer> StartAsync(params (string Name, string Value)[] settings) =>
        new(await TestServers.StartAsync(settings));

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public Task<string> CreateDatabaseAsync() => TestDatabase.CreateAsync(Server.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await PrivateServer.DeleteAsync(Server.DataFolder);
    }
}
