using System.Threading.Channels;
using Npgsql;
using ServiceDesk.EventStore.Reading;
using ServiceDesk.EventStore.Schema;

namespace ServiceDesk.EventStore.Projections;

/// <summary>
/// Builds a projection's tables anew in the schema read_next while the live ones in read go on serving, follows what
/// is appended meanwhile, and moves the new tables into place in one short transaction.
/// </summary>
internal sealed class ProjectionRebuild(Projection projection, NpgsqlDataSource rebuildSource, EventReader reader, EventStoreOptions options)
{
    // What is in memory at once is some chunks of about so many events, however many there are in all.
    private const int EventsPerChunk = 1000;
    private const int ChunksWaiting = 2;
    private const int Folders = 2;
    private readonly ProjectionWriter writer = new(projection, reader);

    /// <summary>Rebuilds; returns how many events were read.</summary>
    /// <param name="unlessBuilt">Leave it when the tables are at the projection's version already.</param>
    /// <param name="cancellation">Gives up; the live tables stay as they are.</param>
    /// <exception cref="MigrationException">The tables were built by a newer program.</exception>
    public async Task<long> RunAsync(bool unlessBuilt, CancellationToken cancellation)
    {
        await using var connection = await rebuildSource.OpenConnectionAsync(cancellation);
        // Held by the session: one process rebuilds a projection at a time, the next one waits and looks again.
        await using (var command = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 0))", connection) { CommandTimeout = 0, Parameters = { new() { Value = "rebuild " + projection.Name } } })
            await command.ExecuteNonQueryAsync(cancellation);
        try
        {
            var built = await BuiltVersionAsync(connection, cancellation);
            if (built > projection.Version)
                throw new MigrationException($"The read model {projection.Name} is of version {built}, this program makes version {projection.Version}: the database belongs to a newer version.");
            if (unlessBuilt && built == projection.Version)
                return 0;
            await CreateTablesAsync(connection, cancellation);
            var head = await HeadAsync(connection, cancellation);
            var failures = new List<(StoredEvent Event, Exception Error)>();
            var count = await CopyAllAsync(connection, head, failures, cancellation);
            await SwitchAsync(connection, head, failures, cancellation);
            return count;
        }
        finally
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            if (connection.State == System.Data.ConnectionState.Open)
                await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task CreateTablesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ProjectionWriter.ExecuteTextAsync(connection, "select pg_advisory_xact_lock(hashtextextended('read_next', 0)); create schema if not exists read_next", cancellation);
        await ProjectionWriter.ExecuteTextAsync(connection, $"drop table if exists {Names("read_next.")}", cancellation);
        await ProjectionWriter.ExecuteTextAsync(connection, projection.Schema, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Three stages side by side: read, fold, copy. Folding is the longest, so two work at it.</summary>
    private async Task<long> CopyAllAsync(NpgsqlConnection connection, long head, List<(StoredEvent, Exception)> failures, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<List<StoredEvent>>(ChunksWaiting);
        var folded = Channel.CreateBounded<RowSet>(ChunksWaiting);
        long count = 0;

        var reading = StageAsync(read.Writer, async () =>
        {
            await using var source = await rebuildSource.OpenConnectionAsync(stop.Token);
            await using var command = reader.ByStreamCommand(source, head);
            await using var rows = await command.ExecuteReaderAsync(stop.Token);
            var chunk = new List<StoredEvent>(EventsPerChunk);
            while (await rows.ReadAsync(stop.Token))
            {
                var e = reader.Read(rows);
                if (e.Version == 1 && chunk.Count >= EventsPerChunk)
                {
                    await read.Writer.WriteAsync(chunk, stop.Token);
                    chunk = new List<StoredEvent>(EventsPerChunk);
                }
                chunk.Add(e);
                count++;
            }
            await read.Writer.WriteAsync(chunk, stop.Token);
        });
        var folders = Enumerable.Range(0, Folders).Select(_ => StageAsync<RowSet>(null, async () =>
        {
            await foreach (var chunk in read.Reader.ReadAllAsync(stop.Token))
                await folded.Writer.WriteAsync(Fold(chunk, failures), stop.Token);
        })).ToArray();
        var folding = StageAsync(folded.Writer, () => Task.WhenAll(folders));
        var copying = StageAsync<RowSet>(null, async () =>
        {
            await foreach (var rows in folded.Reader.ReadAllAsync(stop.Token))
                rows.Copy(connection);
        });
        await Task.WhenAll(reading, folding, copying);
        return count;

        async Task StageAsync<T>(ChannelWriter<T>? output, Func<Task> work)
        {
            // On a thread of its own: COPY writes and folds do not yield.
            try
            {
                await Task.Run(work, CancellationToken.None);
                output?.TryComplete();
            }
            catch (Exception e)
            {
                output?.TryComplete(e);
                await stop.CancelAsync();
                throw;
            }
        }
    }

    private RowSet Fold(List<StoredEvent> chunk, List<(StoredEvent, Exception)> failures)
    {
        var rows = new RowSet();
        var failed = new List<(StoredEvent, Exception)>();
        for (int start = 0, end; start < chunk.Count; start = end)
        {
            end = start + 1;
            while (end < chunk.Count && chunk[end].Stream == chunk[start].Stream)
                end++;
            if (projection.Concerns(chunk[start]))
                writer.FoldOrFail([], chunk[start..end], rows, failed);
        }
        lock (failures)
            failures.AddRange(failed);
        return rows;
    }

    private async Task SwitchAsync(NpgsqlConnection connection, long copied, List<(StoredEvent Event, Exception Error)> failures, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // In the order in which everybody takes them, or two would wait for each other. First the checkpoint: no process
        // applies events meanwhile. Then the live tables: whoever appends with an inline projection has either finished
        // or waits here, before taking a position.
        await using (var command = new NpgsqlCommand("select last_seq_id from mt_event_progression where name = $1 for update", connection) { CommandTimeout = 0, Parameters = { new() { Value = projection.Shard } } })
            await command.ExecuteNonQueryAsync(cancellation);
        foreach (var name in projection.Tables.Select(t => t.Name).Order(StringComparer.Ordinal))
            await ProjectionWriter.ExecuteTextAsync(connection, $"do $$ begin if to_regclass('read.{name}') is not null then lock table read.{name} in access exclusive mode; end if; end $$", cancellation);

        await ProjectionWriter.ExecuteAsync(connection, "Projections/unpark_all.sql", cancellation, projection.Name);
        foreach (var (e, error) in failures)
            await writer.ParkAsync(connection, e, error, cancellation);
        while (await reader.AllAsync(connection, copied, options.ProjectionBatch, cancellation) is { Count: > 0 } events)
        {
            await writer.ApplyAsync(connection, events, cancellation);
            copied = events[^1].Position;
        }

        await ProjectionWriter.ExecuteTextAsync(connection, $"drop table if exists {Names("read.")}", cancellation);
        foreach (var table in projection.Tables)
            await ProjectionWriter.ExecuteTextAsync(connection, $"alter table read_next.{table.Name} set schema read", cancellation);
        // Also for an inline read model: should it follow asynchronously one day, it goes on from here.
        await ProjectionWriter.ExecuteAsync(connection, "Projections/set_checkpoint.sql", cancellation, projection.Shard, copied);
        await ProjectionWriter.ExecuteAsync(connection, "Projections/set_built_version.sql", cancellation, projection.Name, projection.Version);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private string Names(string schema) => string.Join(", ", projection.Tables.Select(t => schema + t.Name));

    private async Task<int?> BuiltVersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql.Load("Projections/built_version.sql"), connection) { Parameters = { new() { Value = projection.Name } } };
        return await command.ExecuteScalarAsync(cancellation) as int?;
    }

    private static async Task<long> HeadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql.Load("Reading/head.sql"), connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
