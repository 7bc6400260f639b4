using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Testing;

/// <summary>The one server of this test process, started by the first test that needs it.</summary>
internal static class SharedServer
{
    private static readonly Lazy<Task<PrivateServer>> Server = new(StartAsync);

    public static Task<PrivateServer> GetAsync() => Server.Value;

    private static async Task<PrivateServer> StartAsync()
    {
        // Without fsync a commit still reaches the operating system before it is acknowledged; only a power cut loses it.
        var server = await TestServers.StartAsync(("fsync", "off"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DeleteAsync(server).GetAwaiter().GetResult();
        return server;
    }

    // The test platform leaves a test process a tenth of a second to end, too short for an orderly stop.
    private static async Task DeleteAsync(PrivateServer server)
    {
        await server.KillAsync();
        await server.DisposeAsync();
        await PrivateServer.DeleteAsync(server.DataFolder);
    }
}
