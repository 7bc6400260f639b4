using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>Requests that others name, in one statement for each organisation.</summary>
public sealed class LinkedRequestLoader(TrackingQueries tracking) : DataLoader<StreamKey, TrackingRow>
{
    protected override async Task<IReadOnlyDictionary<StreamKey, TrackingRow>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<StreamKey, TrackingRow>();
        foreach (var requests in keys.GroupBy(key => key.Tenant))
            foreach (var row in await tracking.FindManyAsync(requests.Key, [.. requests.Select(key => key.Id)], cancellationToken))
                rows[new StreamKey(row.Organisation, row.RequestId)] = row;
        return rows;
    }
}
