namespace ServiceDesk.Bench.Rebuild;

/// <summary>Watches the managed heap while something runs.</summary>
internal static class MemoryPeak
{
    /// <summary>The largest heap seen, in bytes.</summary>
    public static async Task<long> DuringAsync(Func<Task> work)
    {
        GC.Collect(2, GCCollectionMode.Aggressive);
        long peak = 0;
        await using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 5))
            await work();
        return peak;
    }
}
