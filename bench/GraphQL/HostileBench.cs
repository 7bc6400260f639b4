using System.Globalization;
using System.Text.Json;
using ServiceDesk.Bench.Load;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>How long the whole product takes for hostile documents over HTTP, and what they leave behind.</summary>
internal sealed class HostileBench(LoadClient client, BenchOptions options)
{
    public async Task RunAsync(ProductSite product)
    {
        // The first sending of all compiles code and fills pools.
        var documents = HostileDocuments.All.Select(d => (d.Name, Post: new HttpPost(product.GraphQL, d.Body, product.Token))).ToList();
        foreach (var (_, post) in documents)
            await SendAsync(post, 20);
        var before = Heap();
        var rows = new List<string[]>();
        foreach (var (name, post) in documents)
            rows.Add([name, $"{post.Body.Length / 1e3:N0}", .. await MeasureAsync(post)]);
        MarkdownTable.Print(
            $"Hostile documents, each {options.Documents} times",
            ["", "KB", "answer", "median, ms", "99th percentile, ms", "longest, ms", "heap before, MB", "heap after, MB"],
            rows);
        var after = Heap();
        Console.WriteLine($"Managed heap: {Megabytes(before)} MB before all, {Megabytes(after)} MB after; {Megabytes(await HeapAtRestAsync(before))} MB when the pools had let go what nobody used.");
    }

    /// <summary>Pools of the framework keep what they lent out for a minute or so, each collection asking anew.</summary>
    private static async Task<long> HeapAtRestAsync(long before)
    {
        var heap = Heap();
        for (var waited = 0; heap > before && waited < 120; waited += 5)
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            heap = Heap();
        }
        return heap;
    }

    private async Task<string[]> MeasureAsync(HttpPost post)
    {
        using var http = new HttpClient();
        var (status, body) = await post.SendAsync(http);
        var before = Heap();
        var report = await SendAsync(post, options.Documents);
        return [$"{status} {Code(body)}", Number(report.Median), Number(report.P99), Number(report.Largest), Megabytes(before), Megabytes(Heap())];
    }

    private Task<LoadReport> SendAsync(HttpPost post, int times) => client.SendAsync(new LoadOrder(post.Address.Port, post.ToBytes(), Connections: 1, Seconds: 600, times));

    private static string Code(string body)
    {
        using var answer = JsonDocument.Parse(body);
        var root = answer.RootElement;
        return root.TryGetProperty("errors", out var errors) ? $"`{errors[0].GetProperty("extensions").GetProperty("code")}`"
            : root.TryGetProperty("code", out var code) ? $"`{code}`" : "data";
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
