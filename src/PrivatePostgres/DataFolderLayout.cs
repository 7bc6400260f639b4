namespace ServiceDesk.PrivatePostgres;

/// <summary>What lies where in a data folder.</summary>
internal sealed record DataFolderLayout(string DataFolder)
{
    /// <summary>Enterable by the server's user, writable only by the host's.</summary>
    private const UnixFileMode EnterableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string LockFile => Path.Combine(DataFolder, "host.lock");

    public string HostFile => Path.Combine(DataFolder, "host.json");

    public string ServerFolder => Path.Combine(DataFolder, "postgres");

    public string Cluster => Path.Combine(ServerFolder, "cluster");

    /// <summary>A cluster being created; renamed to <see cref="Cluster"/> when complete.</summary>
    public string NewCluster => Path.Combine(ServerFolder, "cluster.new");

    public string PasswordFile => Path.Combine(ServerFolder, "password");

    public string SettingsFile => Path.Combine(ServerFolder, "servicedesk.conf");

    public string LogFile => Path.Combine(ServerFolder, "server.log");

    public string PostmasterFile => Path.Combine(Cluster, "postmaster.pid");

    public string DefaultToolsFolder => Path.Combine(DataFolder, "tools");

    public void CreateFolders()
    {
        try
        {
            CreateFolder(DataFolder);
            CreateFolder(ServerFolder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderInvalidException(DataFolder, $"it cannot be created ({failure.Message}).", failure);
        }
    }

    /// <summary>Creates a folder and its missing parents; the modes hold whatever the umask.</summary>
    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } parent)
            CreateFolder(parent);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, EnterableByAll);
    }

    /// <summary>Writes a file that only its owner can read, from its first byte on.</summary>
    public static async Task WritePrivateAsync(string path, string text, CancellationToken cancellation)
    {
        // A file left by an interrupted attempt may belong to the server's user; a new one never does.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }

    /// <summary>Lets the server's user read a file, whatever the umask.</summary>
    public static void MakeReadable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }
}
