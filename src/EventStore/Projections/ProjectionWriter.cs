using Npgsql;
using ServiceDesk.EventStore.Reading;

namespace ServiceDesk.EventStore.Projections;

/// <summary>
/// Applies events to a projection's tables inside the caller's transaction. What one stream's fold or rows cannot take
/// parks that stream alone; everything that is not its fault (the connection, the server) is thrown.
/// </summary>
internal sealed class ProjectionWriter(Projection projection, EventReader reader)
{
    /// <param name="connection">With an open transaction; its search path says which tables are meant.</param>
    /// <param name="events">In the order of their positions.</param>
    /// <param name="cancellation">Ends the work; the caller rolls back.</param>
    public async Task ApplyAsync(NpgsqlConnection connection, IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
    {
        var parked = (await ParkedAsync(connection, cancellation)).Select(p => p.Stream).ToHashSet();
        var streams = events
            .Where(e => projection.Concerns(e) && !parked.Contains(e.Stream))
            .GroupBy(e => e.Stream)
            .Select(g => (Key: g.Key, Events: g.ToList()))
            .ToList();
        if (streams.Count == 0)
            return;
        var histories = await reader.StreamsBeforeAsync(connection,
            [.. streams.Where(s => s.Events[0].Version > 1).Select(s => (s.Key, s.Events[0].Version))], cancellation);
        foreach (var (e, error) in await WriteAsync(connection, streams, histories, cancellation))
            await ParkAsync(connection, e, error, cancellation);
    }

    /// <summary>Applies what a parked stream missed, up to <paramref name="upTo"/>; parks it again where it fails now.</summary>
    public async Task RetryAsync(NpgsqlConnection connection, ParkedStream parked, long upTo, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, "Projections/unpark.sql", cancellation, projection.Name, parked.Stream.Tenant, parked.Stream.Id);
        var stream = await reader.StreamAsync(connection, parked.Stream, long.MaxValue, DateTimeOffset.MaxValue, cancellation);
        var missed = stream.Where(e => e.Version >= parked.Version && e.Position <= upTo).ToList();
        var histories = new Dictionary<StreamKey, List<StoredEvent>> { [parked.Stream] = [.. stream.Where(e => e.Version < parked.Version)] };
        foreach (var (e, error) in await WriteAsync(connection, [(parked.Stream, missed)], histories, cancellation))
            await ParkAsync(connection, e, error, cancellation);
    }

    public async Task<List<ParkedStream>> ParkedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql.Load("Projections/parked.sql"), connection) { Parameters = { new() { Value = projection.Name } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var parked = new List<ParkedStream>();
        while (await rows.ReadAsync(cancellation))
            parked.Add(new ParkedStream(new StreamKey(rows.GetString(0), rows.GetGuid(1)), rows.GetInt64(2), rows.GetInt64(3), rows.GetString(4), rows.GetFieldValue<DateTimeOffset>(5)));
        return parked;
    }

    private async Task<List<(StoredEvent Event, Exception Error)>> WriteAsync(
        NpgsqlConnection connection, List<(StreamKey Key, List<StoredEvent> Events)> streams,
        Dictionary<StreamKey, List<StoredEvent>> histories, CancellationToken cancellation)
    {
        var failures = new List<(StoredEvent Event, Exception Error)>();
        var together = new RowSet();
        foreach (var (key, events) in streams)
            FoldOrFail(histories.GetValueOrDefault(key) ?? [], events, together, failures);
        if (await TryAsync(connection, "together", () => together.UpsertAsync(connection, cancellation)) is null)
            return failures;

        // The database refused a row: find out whose, stream by stream.
        failures.Clear();
        foreach (var (key, events) in streams)
        {
            var rows = new RowSet();
            FoldOrFail(histories.GetValueOrDefault(key) ?? [], events, rows, failures);
            if (await TryAsync(connection, "alone", () => rows.UpsertAsync(connection, cancellation)) is { } error)
            {
                failures.RemoveAll(f => f.Event.Stream == key);
                failures.Add((events[0], error));
            }
        }
        return failures;
    }

    /// <summary>Folds the events, or those before the first that cannot be folded, which is added to the failures.</summary>
    public void FoldOrFail(IReadOnlyList<StoredEvent> history, List<StoredEvent> events, RowSet rows, List<(StoredEvent Event, Exception Error)> failures)
    {
        (StoredEvent, Exception)? failure = null;
        for (var count = events.Count; count > 0; count--)
        {
            try
            {
                var alone = new RowSet();
                projection.Fold(history, count == events.Count ? events : events[..count], alone);
                rows.AddAll(alone);
                break;
            }
            // A fold may look up what never changes; a database that cannot be reached is no fault of the stream.
            catch (Exception e) when (e is not NpgsqlException)
            {
                failure = (events[count - 1], e);
            }
        }
        if (failure is { } first)
            failures.Add(first);
    }

    private static async Task<PostgresException?> TryAsync(NpgsqlConnection connection, string savepoint, Func<Task> write)
    {
        await ExecuteTextAsync(connection, $"savepoint {savepoint}");
        try
        {
            await write();
            await ExecuteTextAsync(connection, $"release savepoint {savepoint}");
            return null;
        }
        catch (PostgresException e) when (IsOfTheData(e))
        {
            await ExecuteTextAsync(connection, $"rollback to savepoint {savepoint}");
            return e;
        }
    }

    /// <summary>
    /// Whether a row itself is refused: its data (class 22), a constraint (23), a limit such as an index entry's size (54).
    /// Everything else, a missing table or right for one, is no stream's fault and parks none.
    /// </summary>
    private static bool IsOfTheData(PostgresException e) => e.SqlState.StartsWith("22", StringComparison.Ordinal)
        || e.SqlState.StartsWith("23", StringComparison.Ordinal) || e.SqlState.StartsWith("54", StringComparison.Ordinal);

    /// <summary>Lets the event's stream stand still in this projection, from this event on.</summary>
    public Task ParkAsync(NpgsqlConnection connection, StoredEvent e, Exception error, CancellationToken cancellation) =>
        // PostgreSQL's detail may quote a row, its message does not: no person's data goes into the error.
        ExecuteAsync(connection, "Projections/park.sql", cancellation, projection.Name, e.Stream.Tenant, e.Stream.Id, e.Version, e.Position,
            $"{error.GetType().Name}: {(error as PostgresException)?.MessageText ?? error.Message}".ReplaceLineEndings(" "));

    internal static async Task<int> ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation, params object[] parameters)
    {
        await using var command = new NpgsqlCommand(Sql.Load(statement), connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    internal static async Task ExecuteTextAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
