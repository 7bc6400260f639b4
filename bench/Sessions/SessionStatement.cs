using System.Diagnostics;
using System.Globalization;
using ServiceDesk.Api.Sessions;

namespace ServiceDesk.Bench.Sessions;

/// <summary>The one statement that finds a session, executed by itself.</summary>
internal sealed class SessionStatement(BenchServer server, SessionSite site, BenchOptions options)
{
    /// <param name="name">What the row is called.</param>
    /// <param name="ticket">The session that is asked for.</param>
    /// <param name="connections">By how many at once.</param>
    public async Task<string[]> RunAsync(string name, SessionTicket ticket, int connections)
    {
        var rows = new SessionRows(site.DataSource);
        var (perSecond, client, database, allocated) = (new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = -1; round < options.Rounds; round++)
        {
            GC.Collect();
            var (bytes, own, other) = (GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime, ServerProcessorTime.Of(server.ProcessId));
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskAsync(rows, ticket, watch)));
            double done = counts.Sum();
            // The first round warms up.
            if (round < 0)
                continue;
            perSecond.Add(done / watch.Elapsed.TotalSeconds);
            client.Add((Environment.CpuUsage.TotalTime - own).TotalMicroseconds / done);
            database.Add((ServerProcessorTime.Of(server.ProcessId) - other).TotalMicroseconds / done);
            allocated.Add((GC.GetTotalAllocatedBytes(true) - bytes) / done);
        }
        return [name, $"{perSecond}", Number(client, "0.0"), Number(database, "0.0"), Number(allocated, "N0")];
    }

    private async Task<long> AskAsync(SessionRows rows, SessionTicket ticket, Stopwatch watch)
    {
        var count = 0L;
        while (watch.Elapsed.TotalSeconds < options.Seconds)
        {
            if (await rows.FindAsync(ticket, DateTimeOffset.UtcNow, CancellationToken.None) is null)
                throw new InvalidOperationException("The session was not found.");
            count++;
        }
        return count;
    }

    private static string Number(Sample sample, string format) => sample.Median.ToString(format, CultureInfo.InvariantCulture);
}
