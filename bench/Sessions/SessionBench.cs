using ServiceDesk.Bench.GraphQL;
using ServiceDesk.Bench.Load;

namespace ServiceDesk.Bench.Sessions;

/// <summary>What it costs to ask for the session with every request, beside a token that says itself who somebody is.</summary>
internal sealed class SessionBench(BenchServer server, BenchOptions options)
{
    private const int Connections = 16;

    public async Task RunAsync()
    {
        await using var site = await SessionSite.StartAsync(await server.CreateDatabaseAsync());
        using (var client = new LoadClient())
        {
            var duel = new Duel(client, options);
            MarkdownTable.Print(
                $"Sessions, {SessionSite.Sessions:N0} of them in PostgreSQL, {Connections} connections, {options.Rounds} × {options.Seconds} s",
                Duel.Columns,
                [
                    .. await duel.RunAsync(site.ByCookie, site.ByDevelopmentToken),
                    .. await duel.RunAsync(site.ByToken, site.ByDevelopmentToken),
                    .. await duel.RunAsync(site.BySomebodyWithPosts, site.ByDevelopmentTokenWithPosts),
                ]);
        }
        var statement = new SessionStatement(server, site, options);
        MarkdownTable.Print(
            $"The statement alone, {Connections} connections",
            ["", "a second, median (spread)", "client processor, µs", "server processor, µs", "bytes allocated"],
            [await statement.RunAsync("nobody's posts", site.Ticket, Connections), await statement.RunAsync("three posts", site.TicketWithPosts, Connections)]);
    }
}
