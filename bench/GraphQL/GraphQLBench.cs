using ServiceDesk.Bench.Load;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>GraphQL requests a second beside endpoints written by hand that answer the same bytes, in turns; hostile documents.</summary>
internal sealed class GraphQLBench(BenchServer server, BenchOptions options)
{
    public async Task RunAsync()
    {
        using var client = new LoadClient();
        var duel = new Duel(client, options);
        if (options.GraphQL)
            await FromMemoryAsync(duel);

        await using var product = await ProductSite.StartAsync(await server.CreateDatabaseAsync());
        if (options.GraphQL)
            await ThroughTheProductAsync(duel, product);
        if (options.Hostile)
            await new HostileBench(client, options).RunAsync(product);
    }

    private async Task FromMemoryAsync(Duel duel)
    {
        await using var site = await TicketSite.StartAsync();
        Print(
            "GraphQL from memory",
            [
                .. await duel.RunAsync(site.GraphQLHello, site.Hello),
                .. await duel.RunAsync(site.GraphQLTickets, site.TwentyTickets),
                .. await duel.RunAsync(site.GraphQLNewText, site.TwentyTickets),
            ]);
    }

    private async Task ThroughTheProductAsync(Duel duel, ProductSite product)
    {
        await using var yardstick = await HandWrittenSite.StartAsync(product);
        Print($"GraphQL through the whole product, {ProductSite.Requests:N0} requests in PostgreSQL", await duel.RunAsync(product.MyRequests, yardstick.MyRequests));
    }

    private void Print(string title, string[][] rows) => MarkdownTable.Print($"{title}, 16 connections, {options.Rounds} × {options.Seconds} s", Duel.Columns, rows);
}
