using ServiceDesk.Api.Accounts;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;

namespace ServiceDesk.Api.Schema;

/// <summary>The accounts of all people of a page with their events, in one statement.</summary>
public sealed class AccountLoader(EventStore.EventStore store) : DataLoader<StreamKey, Account>
{
    // However many events there are.
    private const long Whole = int.MaxValue;

    protected override async Task<IReadOnlyDictionary<StreamKey, Account>> LoadBatchAsync(IReadOnlyList<StreamKey> keys, CancellationToken cancellationToken)
    {
        var accounts = new Dictionary<StreamKey, Account>();
        var events = await store.ReadStreamsAsync([.. keys.Select(key => (key, Whole))], cancellationToken);
        foreach (var key in keys)
            if (Account.Of(key, events.GetValueOrDefault(key) ?? []) is { } account)
                accounts[key] = account;
        return accounts;
    }
}
