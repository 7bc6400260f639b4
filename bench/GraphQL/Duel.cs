using System.Globalization;
using ServiceDesk.Bench.Load;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>Two endpoints of this process that give the same bytes, asked in turns by the load process.</summary>
internal sealed class Duel(LoadClient client, BenchOptions options)
{
    private const int Connections = 16;

    public static readonly string[] Columns =
    [
        "", "requests/s, median (spread)", "of the yardstick, median (spread)", "latency, ms, median / 99th", "server processor, µs", "of the yardstick", "bytes allocated", "of the yardstick",
    ];

    /// <summary>The rows of both.</summary>
    public async Task<string[][]> RunAsync(Contender contender, Contender yardstick)
    {
        await RequireSameAnswerAsync(contender, yardstick);
        var (own, other, ratio) = (new Figures(), new Figures(), new Sample());
        for (var round = -1; round <= options.Rounds; round++)
        {
            var first = await RoundAsync(contender);
            var second = await RoundAsync(yardstick);
            // Two rounds warm up: what is used most is compiled twice.
            if (round <= 0)
                continue;
            own.Add(first);
            other.Add(second);
            ratio.Add(first.PerSecond / second.PerSecond);
        }
        return [own.Cells(contender.Name, other, ratio.ToString("0.00")), other.Cells(yardstick.Name, other, "1.00")];
    }

    private static async Task RequireSameAnswerAsync(Contender contender, Contender yardstick)
    {
        using var http = new HttpClient();
        var (answer, expected) = (await contender.Post.SendAsync(http), await yardstick.Post.SendAsync(http));
        if (expected.Status != 200 || answer != expected)
            throw new InvalidOperationException($"The answers differ:\n{contender.Name}: {answer}\n{yardstick.Name}: {expected}");
    }

    private async Task<Turn> RoundAsync(Contender contender)
    {
        var order = new LoadOrder(contender.Post.Address.Port, contender.Post.ToBytes(), Connections, options.Seconds);
        GC.Collect();
        var (allocated, processor) = (GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime);
        var report = await client.SendAsync(order);
        var (bytes, time) = (GC.GetTotalAllocatedBytes(true) - allocated, Environment.CpuUsage.TotalTime - processor);
        return report.Status == 200
            ? new Turn(report.PerSecond, report.Median, report.P99, time.TotalMicroseconds / report.Requests, (double)bytes / report.Requests)
            : throw new InvalidOperationException($"{contender.Name} answered {report.Status}.");
    }

    private sealed record Turn(double PerSecond, double Median, double P99, double Processor, double Allocated);

    private sealed class Figures
    {
        private readonly Sample perSecond = new();
        private readonly Sample median = new();
        private readonly Sample p99 = new();
        private readonly Sample processor = new();
        private readonly Sample allocated = new();

        public void Add(Turn turn)
        {
            perSecond.Add(turn.PerSecond);
            median.Add(turn.Median);
            p99.Add(turn.P99);
            processor.Add(turn.Processor);
            allocated.Add(turn.Allocated);
        }

        public string[] Cells(string name, Figures yardstick, string ratio) =>
        [
            name, $"{perSecond}", ratio, $"{Number(median.Median, "0.00")} / {Number(p99.Median, "0.00")}",
            Number(processor.Median, "0.0"), Number(processor.Median / yardstick.processor.Median, "0.00"),
            Number(allocated.Median, "N0"), Number(allocated.Median / yardstick.allocated.Median, "0.00"),
        ];

        private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
    }
}
