namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>A temporary data folder and the options to start on it.</summary>
internal sealed class DataFolder
{
    public DataFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"private-postgres-{Guid.NewGuid():N}");
        Options = new PrivateServerOptions
        {
            DataFolder = Path,
            ToolsFolder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "servicedesk-tools"),
            FlushNewCluster = false,
            LockTimeout = TimeSpan.FromMilliseconds(200),
        };
    }

    public string Path { get; }

    public PrivateServerOptions Options { get; }

    public Task DeleteAsync() => PrivateServer.DeleteAsync(Path);
}
