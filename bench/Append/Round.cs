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
        return await MeasureAsync(
            async () =>
            {
                long commands = 0;
                var watch = Stopwatch.StartNew();
                await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
                {
                    var own = 0;
                    for (; watch.Elapsed < duration; own++)
                        await contender.WriteAsync(writer, nextNumber());
                    Interlocked.Add(ref commands, own);
                })));
                return commands;
            },
            serverProcessId);
    }

    /// <summary>Measures some work, which returns how many commands it did.</summary>
    public static async Task<Round> MeasureAsync(Func<Task<long>> work, int serverProcessId)
    {
        GC.Collect();
        var (allocated, client, server) = (GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime, ServerProcessorTime.Of(serverProcessId));
        var watch = Stopwatch.StartNew();
        var commands = await work();
        var elapsed = watch.Elapsed;
        return new Round(commands, elapsed, GC.GetTotalAllocatedBytes(true) - allocated, Environment.CpuUsage.TotalTime - client, ServerProcessorTime.Of(serverProcessId) - server);
    }
}
