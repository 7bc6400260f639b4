using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>The threads of all requests of a page in one statement. A key names the organisation, so that the loader needs no HTTP request: a subscription's events have none.</summary>
public sealed class MessageLoader(TrackingQueries tracking) : DataLoader<StreamKey, IReadOnlyList<TrackingMessage>>
{
    protected override async Task<IReadOnlyDictionary<StreamKey, IReadOnlyList<TrackingMessage>>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var threads = new Dictionary<StreamKey, IReadOnlyList<TrackingMessage>>();
        foreach (var requests in keys.GroupBy(key => key.Tenant))
        {
            var messages = await tracking.MessagesAsync(requests.Key, [.. requests.Select(key => key.Id)], cancellationToken);
            foreach (var key in requests)
                threads[key] = [.. messages[key.Id]];
        }
        return threads;
    }
}
