using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Testing;

/// <summary>Starts throw-away servers, each in a folder of its own below the system's temporary folder.</summary>
internal static class TestServers
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "servicedesk-tests");

    // Fetched once for all test processes when the machine has no PostgreSQL.
    private static readonly string ToolsFolder = Path.Combine(Path.GetTempPath(), "servicedesk-tools");

    public static PrivateServerOptions Options { get; } = new()
    {
        ToolsFolder = ToolsFolder,
        FlushNewCluster = false,
        // Every database of a test has a connection pool of its own.
        Settings = new Dictionary<string, string> { ["max_connections"] = "400", ["shared_buffers"] = "64MB" },
    };

    /// <summary>Starts a server with <paramref name="settings"/> beyond those of <see cref="Options"/>.</summary>
    public static async Task<PrivateServer> StartAsync(params (string Name, string Value)[] settings)
    {
        await DeleteAbandonedAsync();
        var all = Options.Settings.ToDictionary();
        foreach (var (name, value) in settings)
            all[name] = value;
        var folder = Path.Combine(Root, Guid.NewGuid().ToString("N"));
        EndOfProcess.Delete(folder);
        return await PrivateServer.StartAsync(Options with { DataFolder = folder, Settings = all });
    }

    // Of test processes that were killed: their folders are old and their locks are free.
    private static async Task DeleteAbandonedAsync()
    {
        if (!Directory.Exists(Root))
            return;
        foreach (var folder in new DirectoryInfo(Root).EnumerateDirectories())
        {
            if (folder.CreationTimeUtc > DateTime.UtcNow.AddMinutes(-5))
                continue;
            try
            {
                await PrivateServer.DeleteAsync(folder.FullName);
            }
            catch (Exception failure) when (failure is PrivateServerException or IOException or UnauthorizedAccessException)
            {
                // In use, another user's, or just being deleted by another process.
            }
        }
    }
}
