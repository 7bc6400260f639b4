using System.Diagnostics.Metrics;

namespace ServiceDesk.EventStore.Feed;

/// <summary>What the feeds tell of themselves; read only when somebody collects it.</summary>
internal static class FeedMetrics
{
    public static void AddTo(Meter meter, IEnumerable<ChangeFeed> feeds)
    {
        meter.CreateObservableUpDownCounter(
            "servicedesk.feed.subscriptions", () => feeds.Select(feed => Of(feed, feed.Subscriptions)), "{subscription}", "Who is told of changes of a read model now.");
        meter.CreateObservableUpDownCounter(
            "servicedesk.feed.lag", () => feeds.Select(feed => Of(feed, feed.Lag)), "{event}", "Committed events that subscribers are not told of yet.");
    }

    private static Measurement<long> Of(ChangeFeed feed, long value) => new(value, new KeyValuePair<string, object?>("servicedesk.read_model", feed.ReadModel));
}
