using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.EventStore.Feed;
using ServiceDesk.EventStore.Reading;

namespace ServiceDesk.EventStore.Projections;

/// <summary>
/// Lets one asynchronous projection follow the events by position: rows and checkpoint in one transaction. Any number
/// of processes may run it; the checkpoint's row lock lets one of them apply at a time, so each event is applied once.
/// </summary>
internal sealed class ProjectionRunner(
    Projection projection, NpgsqlDataSource dataSource, EventReader reader, EventSignal signal, EventStoreOptions options, ILogger logger)
{
    private readonly ProjectionWriter writer = new(projection, reader);

    public Projection Projection => projection;

    public string? LastError { get; private set; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        var failures = 0;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                // Asked for before reading: a commit that comes in between wakes the wait at once.
                var woken = signal.NextAsync();
                if (await ApplyNextAsync(cancellation) == 0)
                    await Task.WhenAny(woken, Task.Delay(options.ProjectionPoll, cancellation));
                (LastError, failures) = (null, 0);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LastError = e.Message;
                logger.LogError(e, "Projection {Projection} could not apply events; it tries again", projection.Name);
                await Task.WhenAny(Task.Delay(TimeSpan.FromMilliseconds(Math.Min(100 << Math.Min(failures++, 6), 5000)), cancellation));
            }
        }
    }

    /// <summary>Applies the next batch. Returns how many events there were; 0 also while another process is applying.</summary>
    public async Task<int> ApplyNextAsync(CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await LockAsync(connection, cancellation) is not { } checkpoint)
            return 0;
        var events = await reader.AllAsync(connection, checkpoint, options.ProjectionBatch, cancellation);
        if (events.Count == 0)
            return 0;
        await writer.ApplyAsync(connection, events, cancellation);
        if (await ProjectionWriter.ExecuteAsync(connection, "Projections/move_checkpoint.sql", cancellation, projection.Shard, checkpoint, events[^1].Position) != 1)
            throw new InvalidOperationException($"The checkpoint of {projection.Name} was moved by somebody else.");
        await transaction.CommitAsync(CancellationToken.None);
        signal.Moved();
        return events.Count;
    }

    /// <summary>Tries the parked streams again. Returns how many are still parked.</summary>
    public async Task<int> RetryParkedAsync(CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        long? checkpoint;
        while ((checkpoint = await LockAsync(connection, cancellation)) is null)
            await Task.Delay(20, cancellation);
        foreach (var parked in await writer.ParkedAsync(connection, cancellation))
            await writer.RetryAsync(connection, parked, checkpoint.Value, cancellation);
        var left = (await writer.ParkedAsync(connection, cancellation)).Count;
        await transaction.CommitAsync(CancellationToken.None);
        return left;
    }

    public async Task<ProjectionStatus> StatusAsync(long head, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(Sql.Load("Projections/checkpoint.sql"), connection) { Parameters = { new() { Value = projection.Shard } } };
        var position = await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
        return new ProjectionStatus(projection.Name, position, Math.Max(head, position), await writer.ParkedAsync(connection, cancellation), LastError);
    }

    private async Task<long?> LockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql.Load("Projections/lock_checkpoint.sql"), connection) { Parameters = { new() { Value = projection.Shard } } };
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }
}
