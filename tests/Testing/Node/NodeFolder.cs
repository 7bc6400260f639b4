using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ServiceDesk.Testing.Node;

/// <summary>
/// A folder with <c>package.json</c>, <c>package-lock.json</c> and scripts, beside the test assembly (its project copies it
/// there). The packages are installed once for a lock file, by <c>npm ci</c>.
/// </summary>
public sealed class NodeFolder
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<NodeFolder>>> Installed = new();
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(3);

    private NodeFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The folder with its packages; the same one for everybody who asks.</summary>
    /// <param name="path">Relative to the test assembly.</param>
    /// <exception cref="InvalidOperationException">npm could not install them; its output is in the message.</exception>
    public static Task<NodeFolder> InstallAsync(string path) =>
        Installed.GetOrAdd(path, p => new Lazy<Task<NodeFolder>>(() => CreateAsync(System.IO.Path.Combine(AppContext.BaseDirectory, p)))).Value;

    /// <summary>Starts a script of the folder; what it writes to standard error is kept.</summary>
    public NodeProcess Start(string script, IEnumerable<string>? arguments = null, IReadOnlyDictionary<string, string>? environment = null) =>
        new("node", [script, .. arguments ?? []], Path, environment);

    /// <summary>Runs a script of the folder to its end.</summary>
    public Task<NodeRun> RunAsync(string script, IEnumerable<string>? arguments = null, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? timeout = null) =>
        RunToEndAsync("node", [script, .. arguments ?? []], Path, environment, timeout ?? TimeSpan.FromMinutes(1));

    private static async Task<NodeFolder> CreateAsync(string path)
    {
        var modules = System.IO.Path.Combine(path, "node_modules");
        var stamp = System.IO.Path.Combine(modules, ".installed");
        var lockFile = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(System.IO.Path.Combine(path, "package-lock.json"))));
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != lockFile)
        {
            var run = await RunToEndAsync("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], path, null, InstallTimeout);
            if (run.ExitCode != 0)
                throw new InvalidOperationException($"npm ci in {path} ended with {run.ExitCode}:\n{run.Output}\n{run.Error}");
            Directory.CreateDirectory(modules);
            await File.WriteAllTextAsync(stamp, lockFile);
        }

        return new NodeFolder(path);
    }

    private static async Task<NodeRun> RunToEndAsync(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment, TimeSpan timeout)
    {
        await using var process = new NodeProcess(program, arguments, folder, environment);
        var output = process.Output.ReadToEndAsync();
        var exitCode = await process.ExitAsync(timeout);
        return new NodeRun(exitCode, await output, process.Error);
    }
}
