using System.Globalization;

namespace ServiceDesk.Bench.Append;

/// <summary>Commands per second through the store beside single-row INSERT transactions of the same bytes, in turns.</summary>
internal sealed class AppendBench(BenchServer server, BenchOptions options)
{
    private long number = 1_000_000;

    public async Task RunAsync()
    {
        foreach (var writers in new[] { 1, 16 })
            await RunAsync(writers);
        ClientCost.Print();
    }

    private async Task RunAsync(int writers)
    {
        await using var yardstick = await SingleRowContender.OpenAsync(await server.CreateDatabaseAsync(), writers);
        await using var whole = await StoreContender.OpenAsync("store: event, stream, idempotency and tracking row", await server.CreateDatabaseAsync());
        await using var noInline = await StoreContender.OpenAsync("… without the tracking row", await server.CreateDatabaseAsync(), inline: false);
        await using var noKey = await StoreContender.OpenAsync("… without the idempotency row", await server.CreateDatabaseAsync(), idempotent: false);
        await using var bare = await StoreContender.OpenAsync("… without both: event and stream row", await server.CreateDatabaseAsync(), inline: false, idempotent: false);
        IContender[] contenders = [yardstick, whole, noInline, noKey, bare];

        var figures = contenders.ToDictionary(c => c, _ => new Figures());
        for (var round = 0; round <= options.Rounds; round++)
            foreach (var contender in contenders)
            {
                // The first turn warms up: code is compiled, statements are prepared, files have grown.
                var turn = await Round.RunAsync(contender, writers, TimeSpan.FromSeconds(round == 0 ? Math.Min(2, options.Seconds) : options.Seconds), server.ProcessId, () => Interlocked.Increment(ref number));
                var batches = await contender.BatchesAsync();
                if (round > 0)
                    figures[contender].Add(turn, batches);
            }

        MarkdownTable.Print(
            $"Appends, {writers} writer{(writers == 1 ? "" : "s")}, {yardstick.PayloadBytes:N0} bytes a command, {options.Rounds} × {options.Seconds} s",
            ["", "commands/s, median (spread)", "of the yardstick", "commands a transaction, median / largest", "bytes allocated", "client processor, µs", "server processor, µs"],
            contenders.Select(c => figures[c].Cells(c.Name, figures[yardstick].PerSecond.Median)));
    }

    private sealed class Figures
    {
        private readonly List<(double Median, double Largest)> batches = [];
        private Round? last;

        public Sample PerSecond { get; } = new();

        public void Add(Round round, (double, double) batch)
        {
            PerSecond.Add(round.PerSecond);
            batches.Add(batch);
            last = round;
        }

        public string[] Cells(string name, double yardstick) =>
        [
            name, $"{PerSecond}", Number(PerSecond.Median / yardstick, "0.00"), $"{Number(batches[^1].Median, "0.#")} / {batches.Max(b => b.Largest):0}",
            Number(last!.BytesPerCommand, "N0"), Number(last.ClientMicroseconds, "0"), Number(last.ServerMicroseconds, "0"),
        ];

        private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
    }
}
