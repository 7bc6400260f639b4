using System.Diagnostics;

namespace ServiceDesk.Bench.Append;

/// <summary>What one contender did in one round.</summary>
internal sealed record Round(long Commands, TimeSpan Elapsed, long Allocated, TimeSpan ClientProcessor, TimeSpan ServerProcessor)
{
    public double PerSecond => Commands / Elapsed.TotalSeconds;

    public double BytesPerCommand => (double)Allocated / Commands;

    public double ClientMicroseconds => ClientProcessor.TotalMicroseconds / Commands;

    public double ServerMicroseconds => ServerProcessor.TotalMicroseconds / Commands;

    /// <summary>Lets so many writers write one command after the other until the time is up.</summary>
    public static async Task<Round> RunAsync(IContender contender, int writers, TimeSpan duration, int serverProcessId, Func<long> nextNumber)
    {
        GC.Collect();
        long commands = 0;
        var (allocated, client, server) = (GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime, ServerProcessorTime.Of(serverProcessId));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var own = 0;
            for (; watch.Elapsed < duration; own++)
                await contender.WriteAsync(writer, nextNumber());
            Interlocked.Add(ref commands, own);
        })));
        var elapsed = watch.Elapsed;
        return new Round(commands, elapsed, GC.GetTotalAllocatedBytes(true) - allocated, Environment.CpuUsage.TotalTime - client, ServerProcessorTime.Of(serverProcessId) - server);
    }
}
