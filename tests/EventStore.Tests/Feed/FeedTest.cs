using System.Diagnostics;
using Npgsql;
using ServiceDesk.EventStore.Feed;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests.Feed;

/// <summary>Stores whose notebooks are followed. Nothing polls here: what is seen was told.</summary>
public abstract class FeedTest(PostgresFixture postgres) : StoreTest(postgres)
{
    protected const string Immediate = "Notebook";
    protected const string Later = "Later";

    protected static Task<EventStore> OpenFollowedAsync(string database, bool polls = false) => OpenAsync(
        database, inline: [new NotebookProjection(Immediate)], asynchronous: [new NotebookProjection(Later)],
        adjust: o => o with { ProjectionPoll = polls ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromHours(1) });

    /// <summary>A change of the stream, or of the next one that is told of.</summary>
    protected static async Task<Change> NextAsync(ChangeSubscription subscription)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var change in subscription.ReadAllAsync(patience.Token))
            return change;
        throw new InvalidOperationException("The subscription ended.");
    }

    /// <summary>Reads until a stream is told to stand at this version.</summary>
    protected static async Task UntilAsync(ChangeSubscription subscription, StreamKey stream, long version)
    {
        while (await NextAsync(subscription) is var change && (change.Stream != stream || change.Version < version))
        {
        }
    }

    /// <summary>Topics by the texts of lines, and one for all; counts how often it is asked.</summary>
    protected sealed class LineTopics : ITopicSource
    {
        public const string All = "all";

        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public Task<ILookup<StreamKey, string>> TopicsAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancellation)
        {
            Interlocked.Increment(ref asked);
            return Task.FromResult(events
                .SelectMany(e => new[] { (e.Stream, Topic: All) }.Concat(e.Data is LineWritten line ? [(e.Stream, line.Text)] : []))
                .ToLookup(pair => pair.Stream, pair => pair.Topic));
        }
    }

    /// <summary>Counts the statements of feeds on one database.</summary>
    protected sealed class FeedStatements : IDisposable
    {
        private readonly ActivityListener listener;
        private int count;

        public FeedStatements(string database)
        {
            var name = new NpgsqlConnectionStringBuilder(database).Database;
            listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (activity.TagObjects.Any(tag => tag.Value as string == name) && activity.TagObjects.Any(tag => tag.Value is string text && text.Contains("The last committed position", StringComparison.Ordinal)))
                        Interlocked.Increment(ref count);
                },
            };
            ActivitySource.AddActivityListener(listener);
        }

        public int Count => Volatile.Read(ref count);

        public void Dispose() => listener.Dispose();
    }
}
