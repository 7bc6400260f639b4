using System.ComponentModel;
using System.Diagnostics;

namespace ServiceDesk.Testing.Node;

/// <summary>Why tests with programs of the npm world cannot run here, if so.</summary>
internal static class NodeAvailability
{
    private const int OldestMajorVersion = 20;

    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>The reason to skip, or null to run. Continuous integration (CI=true) never skips: there the test runs and fails.</summary>
    public static string? SkipReason => Reason.Value;

    private static string? FindReason()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        if (VersionOf("npm") is null)
            return "No npm on PATH.";
        return VersionOf("node") is { } version && int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= OldestMajorVersion
            ? null
            : $"No Node.js {OldestMajorVersion} or newer on PATH.";
    }

    private static string? VersionOf(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true })!;
            var version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? version : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
