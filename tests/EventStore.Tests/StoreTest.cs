using Npgsql;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

/// <summary>A database of its own for each test.</summary>
public abstract class StoreTest(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    protected static TimeSpan Patience => TimeSpan.FromSeconds(60);

    protected Task<string> DatabaseAsync() => postgres.CreateDatabaseAsync();

    protected static Task<EventStore> OpenAsync(
        string database, IReadOnlyList<Projection>? inline = null, IReadOnlyList<Projection>? asynchronous = null, Func<EventStoreOptions, EventStoreOptions>? adjust = null)
    {
        var options = new EventStoreOptions { ConnectionString = database, Types = Notes.Types(), Inline = inline ?? [], Asynchronous = asynchronous ?? [] };
        return EventStore.OpenAsync(adjust?.Invoke(options) ?? options);
    }

    protected static async Task<long> AppendedAsync(EventStore store, Append append) =>
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(append)).Version;

    /// <summary>All rows of a statement as text, one line each.</summary>
    protected static async Task<List<string>> RowsAsync(EventStore store, string sql)
    {
        await using var command = store.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        return rows;
    }

    protected static async Task<long> NumberAsync(EventStore store, string sql)
    {
        await using var command = store.DataSource.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>Positions count from 1 without a gap and versions count from 1 without a gap in each stream.</summary>
    protected static async Task AssertWellOrderedAsync(EventStore store)
    {
        Assert.Equal(await NumberAsync(store, "select count(*) from mt_events"), await NumberAsync(store, "select coalesce(max(seq_id), 0) from mt_events"));
        Assert.Equal(0, await NumberAsync(store, "select count(*) from (select version, row_number() over (partition by tenant_id, stream_id order by seq_id) as nth from mt_events) e where version <> nth"));
        Assert.Equal(0, await NumberAsync(store, "select count(*) from mt_streams s where version <> (select count(*) from mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id)"));
    }

    protected static async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return connection;
    }

    protected static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
