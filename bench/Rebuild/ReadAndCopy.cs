using Npgsql;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Bench.Rebuild;

/// <summary>
/// The yardstick of a rebuild: nothing but reading every event's bytes with the rebuild's own SELECT, and COPY of the very
/// rows that the rebuild wrote, as bytes, into tables with the same indexes.
/// </summary>
internal sealed class ReadAndCopy : IDisposable
{
    private readonly string database;
    private readonly Projection projection;
    private readonly List<(string Columns, string File)> tables = [];

    private ReadAndCopy(string database, Projection projection) => (this.database, this.projection) = (database, projection);

    /// <summary>Saves the rows of a read model as the bytes that COPY takes.</summary>
    public static async Task<ReadAndCopy> OfAsync(string database, Projection projection)
    {
        var copy = new ReadAndCopy(database, projection);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var table in projection.Tables.Select(t => t.Name))
        {
            await using var command = new NpgsqlCommand(
                "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns where table_schema = 'read' and table_name = $1 and is_generated = 'NEVER'", connection)
            {
                Parameters = { new() { Value = table } },
            };
            var columns = $"{table} ({await command.ExecuteScalarAsync()})";
            copy.tables.Add((columns, Path.GetTempFileName()));
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy read.{columns} to stdout (format binary)");
            await using var file = File.Create(copy.tables[^1].File);
            await rows.CopyToAsync(file);
        }
        return copy;
    }

    /// <summary>Reads every event; returns how many.</summary>
    public async Task<long> ReadAsync()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Sql.Load(typeof(EventStore.EventStore).Assembly, "Reading/by_stream.sql"), connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = long.MaxValue } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        long events = 0;
        for (; await reader.ReadAsync(); events++)
            _ = reader.GetFieldValue<byte[]>(6);
        return events;
    }

    public async Task CopyAsync()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { SearchPath = "bench_copy" }.ConnectionString);
        await connection.OpenAsync();
        await using (var create = new NpgsqlCommand($"drop schema if exists bench_copy cascade; create schema bench_copy; {projection.Schema}", connection))
            await create.ExecuteNonQueryAsync();
        foreach (var (columns, path) in tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {columns} from stdin (format binary)");
            await using var file = File.OpenRead(path);
            await file.CopyToAsync(rows);
        }
    }

    public void Dispose()
    {
        foreach (var (_, file) in tables)
            File.Delete(file);
    }
}
