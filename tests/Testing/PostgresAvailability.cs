using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Testing;

/// <summary>Why tests on PostgreSQL cannot run here, if so.</summary>
internal static class PostgresAvailability
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>
    /// The reason to skip, or null to run. Continuous integration (CI=true) never skips: there the test runs and fails.
    /// </summary>
    public static string? SkipReason => Reason.Value;

    private static string? FindReason()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        // On the thread pool: an attribute cannot wait asynchronously, and xunit's own context must not be blocked.
        var canStart = Task.Run(() => PrivateServer.CanStartAsync(TestServers.Options)).GetAwaiter().GetResult();
        return canStart
            ? null
            : "No PostgreSQL server programs (15 or newer) on PATH or in the usual folders, and no npm to fetch them with.";
    }
}
