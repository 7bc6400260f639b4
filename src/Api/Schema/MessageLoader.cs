using ServiceDesk.Api.Tenancy;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>The threads of all requests of a page in one statement.</summary>
public sealed class MessageLoader(TrackingQueries tracking, IHttpContextAccessor http) : DataLoader<Guid, IReadOnlyList<TrackingMessage>>
{
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<TrackingMessage>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var messages = await tracking.MessagesAsync(http.HttpContext!.Organisation().Key, keys, cancellationToken);
        return keys.ToDictionary(k => k, k => (IReadOnlyList<TrackingMessage>)[.. messages[k]]);
    }
}
