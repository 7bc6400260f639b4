using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>What has come in the place of refused requests and was not withdrawn, by the refused one.</summary>
public sealed class CorrectionLoader(TrackingQueries tracking) : DataLoader<StreamKey, TrackingRow>
{
    protected override async Task<IReadOnlyDictionary<StreamKey, TrackingRow>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<StreamKey, TrackingRow>();
        foreach (var requests in keys.GroupBy(key => key.Tenant))
            foreach (var row in (await tracking.CorrectingAsync(requests.Key, [.. requests.Select(key => key.Id)], cancellationToken)).Where(row => row.Status != RequestStatus.Withdrawn))
                rows[new StreamKey(row.Organisation, row.Corrects!.RequestId)] = row;
        return rows;
    }
}
