using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections;

/// <summary>Reads what a feed must know of the requests that changed, for all of a batch in one statement.</summary>
internal static class ChangedRequests
{
    /// <param name="events">Whose streams are asked for.</param>
    /// <param name="statement">Takes organisations ($1) and ids ($2), and gives <c>tenant_id</c>, <c>request_id</c> and what <paramref name="read"/> reads.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="connection">With the read models on its search path.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<List<(StreamKey Request, T Row)>> ReadAsync<T>(
        IReadOnlyList<StoredEvent> events, string statement, Func<RowReader, T> read, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var requests = events.Select(e => e.Stream).Distinct().ToList();
        await using var command = new NpgsqlCommand(Sql.Load(typeof(ChangedRequests).Assembly, statement), connection)
        {
            Parameters = { TextsParameter.Of(requests.Select(r => r.Tenant)), new() { Value = requests.Select(r => r.Id).ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(StreamKey, T)>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = new RowReader(reader);
            rows.Add((new StreamKey(row.Text("tenant_id"), row.Id("request_id")), read(row)));
        }
        return rows;
    }
}
