using System.Threading.Channels;
using Npgsql;

namespace ServiceDesk.EventStore.Appending;

/// <summary>
/// Group commit: takes whatever is waiting and writes it as one transaction, adding no delay when there is only one.
/// The fixed cost of a transaction is shared by its batch, so what counts is that batches are full.
/// </summary>
internal sealed class Appender : IAsyncDisposable
{
    private const int MostRetries = 20;
    private readonly Channel<PendingAppend> waiting = Channel.CreateUnbounded<PendingAppend>();
    private readonly BatchWriter writer;
    private readonly EventStoreOptions options;
    private readonly Task[] loops;
    private readonly Action committed;

    public Appender(BatchWriter writer, EventStoreOptions options, Action committed)
    {
        (this.writer, this.options, this.committed) = (writer, options, committed);
        loops = [.. Enumerable.Range(0, options.BatchesInFlight).Select(_ => Task.Run(RunAsync))];
    }

    public Task<AppendResult> EnqueueAsync(PendingAppend append)
    {
        if (!waiting.Writer.TryWrite(append))
            append.Fail(new ObjectDisposedException(nameof(EventStore)));
        return append.Result;
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingAppend>();
        var streams = new HashSet<StreamKey>();
        var keys = new HashSet<(string, string)>();
        PendingAppend? held = null;
        while (held is not null || await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            streams.Clear();
            keys.Clear();
            // A batch holds a stream and a key once: the next append to it must see what this one did.
            while (batch.Count < options.LargestBatch && (held is not null || waiting.Reader.TryRead(out held)))
            {
                var (stream, idempotency) = (held.Append.Stream, held.Append.Idempotency);
                if (!streams.Add(stream) || idempotency is not null && !keys.Add((stream.Tenant, idempotency.Key)))
                    break;
                batch.Add(held);
                held = null;
            }
            if (batch.Count == 0)
                continue;
            await WriteAsync(batch);
            // Those just answered often have the next append at hand: they get their turn before the next batch is taken,
            // so that it is a full one. No clock is involved, and a single writer is never made to wait.
            for (var seen = -1; batch.Count > 1 && waiting.Reader.Count > seen && seen < batch.Count;)
            {
                seen = waiting.Reader.Count;
                await Task.Yield();
            }
        }
    }

    private async Task WriteAsync(IReadOnlyList<PendingAppend> batch)
    {
        // Counted from when the oldest of them was handed in: in a long outage nobody waits for those before them, too.
        var giveUpAt = batch.Min(a => a.HandedInAt) + options.LongestOutage;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var results = await writer.WriteAsync(batch);
                committed();
                for (var i = 0; i < batch.Count; i++)
                    batch[i].Complete(results[i]);
                return;
            }
            catch (PostgresException e) when (IsRace(e) && attempt <= MostRetries)
            {
                // Another process committed what this batch's snapshot did not show; the next try sees it.
            }
            catch (NpgsqlException e) when (IsOutage(e))
            {
                // Whether the commit happened is unknown. The same events are sent again: the store knows them by their ids.
                if (DateTime.UtcNow >= giveUpAt)
                {
                    foreach (var append in batch)
                        append.Fail(new AppendOutcomeUnknownException(e));
                    return;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 * attempt, 1000)));
            }
            catch (Exception e)
            {
                if (batch.Count == 1)
                {
                    batch[0].Fail(e);
                    return;
                }
                // One of them cannot be stored: each goes alone, so that it fails only itself.
                foreach (var append in batch)
                    await WriteAsync([append]);
                return;
            }
        }
    }

    private static bool IsRace(PostgresException e) => e.SqlState is
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        // A read model's table was replaced by its rebuild while this batch waited for it.
        or PostgresErrorCodes.UndefinedTable;

    private static bool IsOutage(NpgsqlException e) => e is not PostgresException postgres || postgres.IsTransient
        || postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await Task.WhenAll(loops);
    }
}
