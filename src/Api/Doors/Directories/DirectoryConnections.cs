using ServiceDesk.Api.Health;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>The directories of the settings, by the keys that doors name.</summary>
internal sealed class DirectoryConnections(IReadOnlyDictionary<string, DirectorySettings> settings, TimeProvider time, ILogger<DirectoryConnections> logger) : IDisposable
{
    private readonly Dictionary<string, DirectoryConnection> connections =
        settings.ToDictionary(own => own.Key, own => new DirectoryConnection(own.Key, own.Value, time, logger), StringComparer.Ordinal);

    /// <summary>The directory of a key; null where the settings have none.</summary>
    public DirectoryConnection? Find(string key) => connections.GetValueOrDefault(key);

    /// <summary>How each stands.</summary>
    public async Task<IReadOnlyList<DirectoryHealth>> HealthAsync(CancellationToken cancellation) =>
        await Task.WhenAll(connections.Values.OrderBy(connection => connection.Key, StringComparer.Ordinal)
            .Select(async connection => new DirectoryHealth(connection.Key, await connection.IsReachableAsync(cancellation))));

    public void Dispose()
    {
        foreach (var connection in connections.Values)
            connection.Dispose();
    }
}
