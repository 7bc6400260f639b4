using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>The files of all requests of a page in one statement; see <see cref="MessageLoader"/>.</summary>
public sealed class FileLoader(TrackingQueries tracking) : DataLoader<StreamKey, IReadOnlyList<TrackingFile>>
{
    protected override async Task<IReadOnlyDictionary<StreamKey, IReadOnlyList<TrackingFile>>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<StreamKey, IReadOnlyList<TrackingFile>>();
        foreach (var requests in keys.GroupBy(key => key.Tenant))
        {
            var files = await tracking.FilesAsync(requests.Key, [.. requests.Select(key => key.Id)], cancellationToken);
            foreach (var key in requests)
                found[key] = [.. files[key.Id]];
        }
        return found;
    }
}
