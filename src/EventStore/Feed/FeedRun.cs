using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.EventStore.Reading;

namespace ServiceDesk.EventStore.Feed;

/// <summary>
/// One time of reading, from the first subscriber to the last: follows the events by position, which is gap-free, as
/// far as the read model shows them. The position outlives a lost connection, so nothing is passed over.
/// </summary>
internal sealed class FeedRun
{
    // Another process may move the checkpoint without a signal here, and a NOTIFY for it would make the commits of all
    // processes wait for each other; so whoever is behind looks again.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(500);

    private readonly string? shard;
    private readonly ITopicSource topics;
    private readonly NpgsqlDataSource dataSource;
    private readonly EventReader reader;
    private readonly EventSignal signal;
    private readonly EventStoreOptions options;
    private readonly ILogger logger;
    private readonly ChangeFeed feed;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;
    private long? position;
    private long lag;

    /// <param name="shard">The checkpoint that is not to be overtaken; null where the read model is written with the events.</param>
    /// <param name="topics">Says whom a change concerns.</param>
    /// <param name="dataSource">A connection is taken for each read, and none kept while waiting.</param>
    /// <param name="reader">Reads events by position.</param>
    /// <param name="signal">Wakes.</param>
    /// <param name="options">The store's.</param>
    /// <param name="logger">Is told when the reading fails.</param>
    /// <param name="feed">Takes the changes of each batch.</param>
    public FeedRun(
        string? shard, ITopicSource topics, NpgsqlDataSource dataSource, EventReader reader, EventSignal signal, EventStoreOptions options, ILogger logger, ChangeFeed feed)
    {
        (this.shard, this.topics, this.dataSource, this.reader, this.signal, this.options, this.logger, this.feed) = (shard, topics, dataSource, reader, signal, options, logger, feed);
        signal.Listen();
        running = Task.Run(RunAsync);
    }

    /// <summary>Completes when its first position is known.</summary>
    public Task Begun => begun.Task;

    /// <summary>How many committed events are not handed out yet.</summary>
    public long Lag => Interlocked.Read(ref lag);

    public Task StopAsync()
    {
        begun.TrySetCanceled();
        return Task.WhenAll(stopping.CancelAsync(), running);
    }

    private async Task RunAsync()
    {
        var failed = false;
        while (!stopping.IsCancellationRequested)
        {
            var pause = options.ProjectionPoll;
            // Asked for before reading: a commit that comes in between wakes the wait at once.
            var woken = signal.NextAsync();
            try
            {
                if (await ReadAsync(stopping.Token) >= options.ProjectionBatch)
                    continue;
                if (lag > 0)
                    pause = LookAgain;
                failed = false;
            }
            catch (Exception e)
            {
                if (stopping.IsCancellationRequested)
                    return;
                // Once an outage; it may last.
                if (!failed)
                    logger.LogWarning(e, "The changes of {Shard} could not be read; they are read again", shard ?? "all events");
                failed = true;
                woken = Task.Delay(AfterFailure, stopping.Token);
            }
            await woken.WaitAsync(pause, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Hands out the next batch; returns how many events it had.</summary>
    private async Task<int> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var (head, shown) = await ShownAsync(connection, cancellation);
        if (position is not { } after)
        {
            position = after = shown;
            begun.TrySetResult();
        }
        // Positions have no gaps: so many events stand between the two, and not one more.
        var count = (int)Math.Min(shown - after, options.ProjectionBatch);
        if (count > 0)
        {
            var events = await reader.AllAsync(connection, after, count, cancellation);
            var changes = events.GroupBy(e => e.Stream, (stream, ofStream) => ofStream.Last()).Select(e => new Change(e.Stream, e.Version, e.Position)).ToList();
            feed.HandOut(changes, await topics.TopicsAsync(events, connection, cancellation));
            position = after = events[^1].Position;
        }
        Interlocked.Exchange(ref lag, Math.Max(head - after, 0));
        return count;
    }

    private async Task<(long Head, long Shown)> ShownAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql.Load("Feed/shown.sql"), connection) { Parameters = { new() { Value = (object?)shard ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Varchar } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
