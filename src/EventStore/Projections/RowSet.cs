using Npgsql;

namespace ServiceDesk.EventStore.Projections;

/// <summary>The rows that a fold gives out, by table, before they are written.</summary>
public sealed class RowSet
{
    // By name: everybody writes the tables in the same order, so that nobody waits for each other in a ring.
    private readonly SortedList<string, RowList> lists = new(StringComparer.Ordinal);

    /// <summary>Adds a row. Within one fold of one stream a key may be given once per table.</summary>
    public void Add<TRow>(ReadTable<TRow> table, TRow row) => ((RowList<TRow>)ListOf(table)).Rows.Add(row);

    /// <summary>How many rows there are over all tables.</summary>
    public int Count => lists.Values.Sum(l => l.Count);

    /// <summary>Adds the rows of one append of a batch; only those of accepted appends are written.</summary>
    internal void AddOfAppend(long ordinal, RowSet rows)
    {
        foreach (var list in rows.lists.Values)
            ListOf(list.Table).AddAll(list, ordinal);
    }

    internal void AddAll(RowSet rows)
    {
        foreach (var list in rows.lists.Values)
            ListOf(list.Table).AddAll(list);
    }

    internal void AddUpserts(NpgsqlBatch batch)
    {
        foreach (var list in lists.Values.Where(l => l.Count > 0))
            batch.BatchCommands.Add(list.Upsert());
    }

    internal async Task UpsertAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        AddUpserts(batch);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Writes rows known to be new by COPY, the fastest way in.</summary>
    internal void Copy(NpgsqlConnection connection)
    {
        foreach (var list in lists.Values.Where(l => l.Count > 0))
            list.Copy(connection);
    }

    private RowList ListOf(ReadTable table)
    {
        if (!lists.TryGetValue(table.Name, out var list))
            lists.Add(table.Name, list = table.NewList());
        return list;
    }
}
