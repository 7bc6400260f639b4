namespace ServiceDesk.Bench.Rebuild;

/// <summary>Watches what is alive on the managed heap while something runs; collecting all the time, it slows that down.</summary>
internal static class MemoryPeak
{
    /// <summary>The most bytes alive at once beyond those alive before.</summary>
    public static async Task<long> DuringAsync(Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        var working = Task.Run(work);
        while (await Task.WhenAny(working, Task.Delay(50)) != working)
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        await working;
        return peak;
    }
}
