using Npgsql;
using NpgsqlTypes;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.EventStore.Appending;

/// <summary>Writes a batch of appends as one transaction in one round trip, with one outcome per append.</summary>
internal sealed class BatchWriter(NpgsqlDataSource dataSource, IReadOnlyList<Projection> inline)
{
    private static readonly string Accept = Sql.Load("Appending/accept.sql");
    private static readonly string WriteEvents = Sql.Load("Appending/write_events.sql");

    public async Task<AppendResult[]> WriteAsync(IReadOnlyList<PendingAppend> batch)
    {
        // No token and no timeout: a commit is never cancelled (DESIGN section 4).
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var command = new NpgsqlBatch(connection) { Timeout = 0 };
        command.BatchCommands.Add(AcceptCommand(batch));
        for (var i = 0; i < inline.Count; i++)
            AddInlineRows(command, batch, i);
        command.BatchCommands.Add(WriteEventsCommand(batch));

        await using var reader = await command.ExecuteReaderAsync();
        var outcomes = new Outcome[batch.Count];
        for (var i = 0; await reader.ReadAsync(); i++)
            outcomes[i] = new Outcome(reader.GetBoolean(0), Value<long>(reader, 1), Value<bool>(reader, 2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetInt64(4));
        long position = 0;
        // Only the events statement answers with rows beyond this one. Read to the very end: only then has the commit been confirmed.
        while (await reader.NextResultAsync())
            while (await reader.ReadAsync())
                position = reader.GetInt64(0);

        var results = new AppendResult[batch.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var (append, count) = (batch[i].Append, batch[i].Events.Length);
            results[i] = outcomes[i] switch
            {
                { Accepted: true } => new AppendResult.Appended(append.ExpectedVersion + count, position + 1),
                { WrittenAt: { } written } => new AppendResult.Appended(append.ExpectedVersion + count, written),
                { SamePayload: true, Answer: { } answer } => new AppendResult.AnsweredBefore(answer),
                { SamePayload: false } => new AppendResult.KeyReused(),
                _ => new AppendResult.VersionConflict(outcomes[i].Version),
            };
            if (outcomes[i].Accepted)
                position += count;
        }
        return results;
    }

    private readonly record struct Outcome(bool Accepted, long? WrittenAt, bool? SamePayload, string? Answer, long Version);

    private static T? Value<T>(NpgsqlDataReader reader, int column) where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    private static NpgsqlBatchCommand AcceptCommand(IReadOnlyList<PendingAppend> batch)
    {
        var command = new NpgsqlBatchCommand(Accept);
        Add(command, batch, NpgsqlDbType.Varchar, p => p.Append.Stream.Tenant);
        Add(command, batch, NpgsqlDbType.Uuid, p => p.Append.Stream.Id);
        Add(command, batch, NpgsqlDbType.Varchar, p => p.Append.StreamType);
        Add(command, batch, NpgsqlDbType.Bigint, p => p.Append.ExpectedVersion);
        Add(command, batch, NpgsqlDbType.Integer, p => p.Events.Length);
        Add(command, batch, NpgsqlDbType.Uuid, p => p.Events[0].Id);
        Add(command, batch, NpgsqlDbType.TimestampTz, p => p.Events[^1].At);
        Add(command, batch, NpgsqlDbType.Varchar, p => p.Append.Idempotency?.Key);
        Add(command, batch, NpgsqlDbType.Bytea, p => p.Append.Idempotency?.PayloadHash);
        Add(command, batch, NpgsqlDbType.Text, p => p.Append.Idempotency?.Answer);
        return command;
    }

    private static NpgsqlBatchCommand WriteEventsCommand(IReadOnlyList<PendingAppend> batch)
    {
        var events = new List<(long Ordinal, StoredEvent Event, string? Headers)>(batch.Count);
        for (var i = 0; i < batch.Count; i++)
            for (var j = 0; j < batch[i].Events.Length; j++)
                events.Add((i + 1, batch[i].Events[j], batch[i].Headers[j]));
        var command = new NpgsqlBatchCommand(WriteEvents);
        Add(command, events, NpgsqlDbType.Bigint, e => e.Ordinal);
        Add(command, events, NpgsqlDbType.Uuid, e => e.Event.Id);
        Add(command, events, NpgsqlDbType.Varchar, e => e.Event.Stream.Tenant);
        Add(command, events, NpgsqlDbType.Uuid, e => e.Event.Stream.Id);
        Add(command, events, NpgsqlDbType.Bigint, e => e.Event.Version);
        Add(command, events, NpgsqlDbType.Varchar, e => e.Event.Type);
        Add(command, events, NpgsqlDbType.Jsonb, e => e.Event.Json);
        Add(command, events, NpgsqlDbType.TimestampTz, e => e.Event.At);
        Add(command, events, NpgsqlDbType.Varchar, e => e.Event.CorrelationId);
        Add(command, events, NpgsqlDbType.Varchar, e => e.Event.CausationId);
        Add(command, events, NpgsqlDbType.Jsonb, e => e.Headers);
        return command;
    }

    private void AddInlineRows(NpgsqlBatch command, IReadOnlyList<PendingAppend> batch, int projection)
    {
        var rows = new RowSet();
        for (var i = 0; i < batch.Count; i++)
            rows.AddOfAppend(i + 1, batch[i].InlineRows[projection]);
        rows.AddUpserts(command);
    }

    private static void Add<TItem, T>(NpgsqlBatchCommand command, IReadOnlyList<TItem> items, NpgsqlDbType type, Func<TItem, T> value)
    {
        var values = new T[items.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(items[i]);
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
