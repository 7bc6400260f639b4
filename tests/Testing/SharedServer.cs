using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Testing;

/// <summary>The one server of this test process, started by the first test that needs it.</summary>
internal static class SharedServer
{
    private static readonly Lazy<Task<PrivateServer>> Server = new(StartAsync);

    public static Task<PrivateServer> GetAsync() => Server.Value;

    private static Task<PrivateServer> StartAsync() =>
        // Without fsync a commit still reaches the operating system before it is acknowledged; only a power cut loses it.
        TestServers.StartAsync(("fsync", "off"));
}
