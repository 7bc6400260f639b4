namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>Gives each test a temporary data folder and removes it, with whatever still runs on it.</summary>
public abstract class PrivateServerTest : IAsyncLifetime
{
    protected PrivateServerTest()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"private-postgres-{Guid.NewGuid():N}");
        Options = new PrivateServerOptions
        {
            DataFolder = Folder,
            ToolsFolder = Path.Combine(Path.GetTempPath(), "servicedesk-tools"),
            FlushNewCluster = false,
            LockTimeout = TimeSpan.FromMilliseconds(200),
        };
    }

    protected string Folder { get; }

    protected PrivateServerOptions Options { get; }

    protected string Cluster => Path.Combine(Folder, "postgres", "cluster");

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => PrivateServer.DeleteAsync(Folder);
}
