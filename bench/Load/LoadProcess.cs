using System.Diagnostics;
using System.Text.Json;

namespace ServiceDesk.Bench.Load;

/// <summary>The process that sends requests: apart from the server, whose processor time and allocations are measured. Orders come by standard input, a line each, and reports go to standard output.</summary>
internal static class LoadProcess
{
    public const string Argument = "load";

    public static int Run()
    {
        while (Console.In.ReadLine() is { } order)
            Console.WriteLine(JsonSerializer.Serialize(Carry(JsonSerializer.Deserialize<LoadOrder>(order)!)));
        return 0;
    }

    private static LoadReport Carry(LoadOrder order)
    {
        var connections = Enumerable.Range(0, order.Connections).Select(_ => new LoadConnection(order)).ToList();
        var watch = Stopwatch.StartNew();
        // A thread each: blocking calls cost less than waiting for events.
        var threads = connections.ConvertAll(connection => new Thread(() => connection.Run(watch)));
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var seconds = watch.Elapsed.TotalSeconds;
        connections.ForEach(connection => connection.Dispose());

        double[] milliseconds = [.. connections.SelectMany(connection => connection.Milliseconds).Order()];
        return new LoadReport(
            milliseconds.Length, seconds, connections[0].Status,
            milliseconds[milliseconds.Length / 2], milliseconds[milliseconds.Length * 99 / 100], milliseconds[^1]);
    }
}
