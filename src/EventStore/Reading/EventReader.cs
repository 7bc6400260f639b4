using Npgsql;

namespace ServiceDesk.EventStore.Reading;

/// <summary>Runs the reading statements; all of them select the same columns in the same order.</summary>
internal sealed class EventReader(EventTypes types)
{
    private static readonly string Stream = Sql.Load("Reading/stream.sql");
    private static readonly string All = Sql.Load("Reading/all.sql");
    private static readonly string StreamsBefore = Sql.Load("Reading/streams_before.sql");
    private static readonly string ByStream = Sql.Load("Reading/by_stream.sql");

    public async Task<List<StoredEvent>> StreamAsync(NpgsqlConnection connection, StreamKey key, long toVersion, DateTimeOffset asOf, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Stream, connection)
        {
            Parameters = { new() { Value = key.Tenant }, new() { Value = key.Id }, new() { Value = toVersion }, new() { Value = asOf } },
        };
        return await ListAsync(command, cancellation);
    }

    public async Task<List<StoredEvent>> AllAsync(NpgsqlConnection connection, long after, int limit, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(All, connection) { Parameters = { new() { Value = after }, new() { Value = limit } } };
        return await ListAsync(command, cancellation);
    }

    /// <summary>The events of each stream below the version given with it, by stream.</summary>
    public async Task<Dictionary<StreamKey, List<StoredEvent>>> StreamsBeforeAsync(NpgsqlConnection connection, IReadOnlyList<(StreamKey Key, long Version)> streams, CancellationToken cancellation)
    {
        if (streams.Count == 0)
            return [];
        await using var command = new NpgsqlCommand(StreamsBefore, connection)
        {
            Parameters =
            {
                new() { Value = streams.Select(s => s.Key.Tenant).ToArray() },
                new() { Value = streams.Select(s => s.Key.Id).ToArray() },
                new() { Value = streams.Select(s => s.Version).ToArray() },
            },
        };
        return (await ListAsync(command, cancellation)).GroupBy(e => e.Stream).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Every event up to a position, stream by stream.</summary>
    public NpgsqlCommand ByStreamCommand(NpgsqlConnection connection, long upTo) =>
        new(ByStream, connection) { Parameters = { new() { Value = upTo } }, CommandTimeout = 0 };

    public StoredEvent Read(NpgsqlDataReader reader) => new(
        types,
        reader.GetInt64(0),
        reader.GetGuid(1),
        new StreamKey(reader.GetString(2), reader.GetGuid(3)),
        reader.GetInt64(4),
        reader.GetString(5),
        reader.GetFieldValue<byte[]>(6),
        reader.GetFieldValue<DateTimeOffset>(7),
        reader.IsDBNull(8) ? null : reader.GetString(8),
        reader.IsDBNull(9) ? null : reader.GetString(9),
        reader.IsDBNull(10) ? null : reader.GetString(10));

    private async Task<List<StoredEvent>> ListAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(cancellation))
            events.Add(Read(reader));
        return events;
    }
}
