namespace ServiceDesk.EventStore.Feed;

/// <summary>
/// Hands out live which streams changed, once a read model shows the change, so that a subscriber who reads finds it.
/// The process reads new events once, whatever the number of subscribers, and not at all while there is none; a change
/// reaches those alone whom it concerns. Safe from any thread.
/// </summary>
public sealed class ChangeFeed : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<ChangeSubscription> subscriptions = [];
    private readonly Dictionary<Topic, HashSet<ChangeSubscription>> byTopic = [];
    private readonly Func<ChangeFeed, FeedRun> begin;
    private FeedRun? run;
    private Task stopped = Task.CompletedTask;
    private bool disposed;

    internal ChangeFeed(string readModel, Func<ChangeFeed, FeedRun> begin) => (ReadModel, this.begin) = (readModel, begin);

    /// <summary>The name of the read model that shows what is handed out.</summary>
    public string ReadModel { get; }

    /// <summary>How many subscribe now, to whom nothing is lost any more.</summary>
    public int Subscriptions => Volatile.Read(ref run)?.Begun.IsCompletedSuccessfully == true ? subscriptions.Count : 0;

    /// <summary>How many committed events are not handed out yet; 0 while nobody subscribes.</summary>
    public long Lag => Volatile.Read(ref run)?.Lag ?? 0;

    /// <summary>Subscribes to one stream. What is committed after this returns is not missed; what was committed just before may come, too.</summary>
    public Task<ChangeSubscription> SubscribeAsync(StreamKey stream, CancellationToken cancellation = default) => SubscribeAsync([Topic.Of(stream)], cancellation);

    /// <summary>Subscribes to topics of a tenant; a change under several of them comes once.</summary>
    /// <inheritdoc cref="SubscribeAsync(StreamKey, CancellationToken)"/>
    public Task<ChangeSubscription> SubscribeAsync(string tenant, IEnumerable<string> topics, CancellationToken cancellation = default) =>
        SubscribeAsync([.. topics.Distinct().Select(name => Topic.Of(tenant, name))], cancellation);

    private async Task<ChangeSubscription> SubscribeAsync(Topic[] topics, CancellationToken cancellation)
    {
        var subscription = new ChangeSubscription(this, topics);
        FeedRun current;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            subscriptions.Add(subscription);
            foreach (var topic in topics)
            {
                if (!byTopic.TryGetValue(topic, out var concerned))
                    byTopic.Add(topic, concerned = []);
                concerned.Add(subscription);
            }
            current = run ??= begin(this);
        }
        try
        {
            // Only from its first position on does nothing escape the feed.
            await current.Begun.WaitAsync(cancellation);
            return subscription;
        }
        catch
        {
            subscription.Dispose();
            throw;
        }
    }

    internal void Unsubscribe(ChangeSubscription subscription)
    {
        lock (gate)
        {
            if (!subscriptions.Remove(subscription))
                return;
            foreach (var topic in subscription.Topics)
            {
                if (!byTopic.TryGetValue(topic, out var concerned))
                    continue;
                concerned.Remove(subscription);
                if (concerned.Count == 0)
                    byTopic.Remove(topic);
            }
            if (subscriptions.Count == 0)
                Stop();
        }
    }

    /// <summary>Tells of the changes of a batch, in which each stream stands once, those whom they concern.</summary>
    internal void HandOut(IReadOnlyCollection<Change> changes, ILookup<StreamKey, string> topics)
    {
        lock (gate)
        {
            foreach (var change in changes)
            {
                Offer(Topic.Of(change.Stream), change);
                foreach (var name in topics[change.Stream])
                    Offer(Topic.Of(change.Stream.Tenant, name), change);
            }
        }
    }

    private void Offer(Topic topic, Change change)
    {
        // Who has fallen behind for good costs nothing more.
        if (byTopic.TryGetValue(topic, out var concerned))
            concerned.RemoveWhere(subscription => !subscription.Offer(change));
    }

    private void Stop()
    {
        if (run is not null)
            stopped = Task.WhenAll(stopped, run.StopAsync());
        run = null;
    }

    /// <summary>Ends every subscription.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            disposed = true;
            foreach (var subscription in subscriptions)
                subscription.End();
            Stop();
        }
        await stopped;
    }
}
