namespace ServiceDesk.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static async Task<string> DescribeAsync(BenchServer server) =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB, {Environment.OSVersion.Platform}, "
        + $"PostgreSQL {await server.VersionAsync()} (fsync and synchronous_commit on), .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}\n";
}
