using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>What cites requests, by the cited one.</summary>
public sealed class CitationLoader(TrackingQueries tracking) : DataLoader<StreamKey, IReadOnlyList<TrackingRow>>
{
    /// <summary>How many are shown of those that cite one request; it is cited by its applicant alone.</summary>
    public const int Most = 20;

    protected override async Task<IReadOnlyDictionary<StreamKey, IReadOnlyList<TrackingRow>>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<StreamKey, IReadOnlyList<TrackingRow>>();
        foreach (var requests in keys.GroupBy(key => key.Tenant))
            foreach (var citing in (await tracking.CitingAsync(requests.Key, [.. requests.Select(key => key.Id)], Most, cancellationToken)).GroupBy(row => row.Cites!.RequestId))
                rows[new StreamKey(requests.Key, citing.Key)] = [.. citing];
        return rows;
    }
}
