using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Servers;

/// <summary>A test that needs clamd (Debian's clamav-daemon) and PostgreSQL: skipped with the reason where one is missing, failed there under CI=true.</summary>
public sealed class ClamdFactAttribute : FactAttribute
{
    public ClamdFactAttribute() =>
        Skip = new PostgresFactAttribute().Skip ?? (Program is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? "No clamd." : null);

    /// <summary>Where it is; on the path of many users its folder is not.</summary>
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Select(folder => Path.Combine(folder, "clamd")).FirstOrDefault(File.Exists);
}
