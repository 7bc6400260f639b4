using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ServiceDesk.EventStore.Feed;

/// <summary>
/// One subscriber's changes, from when it subscribed. It never holds up the feed: a stream that changes again while it
/// waits here keeps its place and takes the newer version, so at most <see cref="MostWaiting"/> changes are in memory.
/// </summary>
public sealed class ChangeSubscription : IDisposable
{
    /// <summary>The most streams that wait for one subscriber, some 100 kB; beyond it the subscription ends. More than a feed hands out at once, so that a burst ends nobody who reads.</summary>
    public const int MostWaiting = 1000;

    private readonly ChangeFeed feed;
    private readonly Dictionary<StreamKey, Change> latest = [];
    private readonly Channel<StreamKey> waiting = Channel.CreateBounded<StreamKey>(MostWaiting);

    internal ChangeSubscription(ChangeFeed feed, IReadOnlyCollection<Topic> topics) => (this.feed, Topics) = (feed, topics);

    internal IReadOnlyCollection<Topic> Topics { get; }

    /// <summary>The changes as they come; ends when the subscription or the store is disposed. For one reader.</summary>
    /// <exception cref="ChangesMissedException">The reader was too slow; what had waited until then is given first.</exception>
    public async IAsyncEnumerable<Change> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var stream in waiting.Reader.ReadAllAsync(cancellation))
        {
            Change change;
            lock (latest)
                latest.Remove(stream, out change);
            yield return change;
        }
    }

    /// <summary>Takes a change without ever waiting; false when it has ended, now or before.</summary>
    internal bool Offer(Change change)
    {
        lock (latest)
        {
            if (latest.TryGetValue(change.Stream, out var known))
                latest[change.Stream] = known.Version > change.Version ? known : change;
            else if (waiting.Writer.TryWrite(change.Stream))
                latest.Add(change.Stream, change);
            else
            {
                waiting.Writer.TryComplete(new ChangesMissedException());
                return false;
            }
            return true;
        }
    }

    internal void End() => waiting.Writer.TryComplete();

    public void Dispose()
    {
        feed.Unsubscribe(this);
        End();
    }
}
