using System.Text.RegularExpressions;

namespace ServiceDesk.PrivatePostgres;

/// <summary>A folder with the server programs of one PostgreSQL version.</summary>
internal sealed partial record ServerPrograms(string Folder, int MajorVersion)
{
    public const int OldestMajorVersion = 15;

    public string InitDb => PathOf(Folder, "initdb");

    public string PgCtl => PathOf(Folder, "pg_ctl");

    public string Postgres => PathOf(Folder, "postgres");

    /// <summary>The programs in a folder, links followed, or null when they are not all there or do not run.</summary>
    public static async Task<ServerPrograms?> InFolderAsync(string folder, CancellationToken cancellation)
    {
        var postgres = PathOf(folder, "postgres");
        if (!File.Exists(postgres))
            return null;
        var real = File.ResolveLinkTarget(postgres, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(postgres);
        var realFolder = Path.GetDirectoryName(real)!;
        if (!File.Exists(PathOf(realFolder, "initdb")) || !File.Exists(PathOf(realFolder, "pg_ctl")))
            return null;
        var version = await ExternalProgram.RunAsync(ServerAccount.Own, real, ["--version"], null, cancellation);
        var match = MajorVersionPattern().Match(version.Output);
        return version.ExitCode == 0 && match.Success
            ? new ServerPrograms(realFolder, int.Parse(match.Groups[1].ValueSpan))
            : null;
    }

    private static string PathOf(string folder, string program) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorVersionPattern();
}
