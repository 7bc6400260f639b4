using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Outbox;

namespace ServiceDesk.Api.Schema;

/// <summary>What the applicants of all requests of a page were told, in one statement for each organisation.</summary>
public sealed class NotificationLoader(OutboxQueries outbox) : DataLoader<StreamKey, IReadOnlyList<RequestNotification>>
{
    protected override async Task<IReadOnlyDictionary<StreamKey, IReadOnlyList<RequestNotification>>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var told = new Dictionary<StreamKey, IReadOnlyList<RequestNotification>>();
        foreach (var requests in keys.GroupBy(key => key.Tenant))
        {
            var rows = await outbox.OfRequestsAsync(requests.Key, [.. requests.Select(key => key.Id)], cancellationToken);
            foreach (var key in requests)
                told[key] = [.. rows[key.Id].Select(row => row.Message)];
        }
        return told;
    }
}
