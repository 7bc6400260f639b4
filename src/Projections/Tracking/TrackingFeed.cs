using Npgsql;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Feed;

namespace ServiceDesk.Projections.Tracking;

/// <summary>Tells when the tracking view has changed, which it has with the command. Made once for the process; who may see a request is the caller's to check.</summary>
public sealed class TrackingFeed(EventStore.EventStore store, TrackingQueries queries)
{
    private readonly ChangeFeed feed = store.CreateFeed("Tracking", new Applicants());
    private readonly SharedReads<TrackingRow?> rows = new(change => queries.FindAsync(change.Stream.Tenant, change.Stream.Id, CancellationToken.None));

    /// <inheritdoc cref="ChangeFeed.Subscriptions"/>
    public int Subscriptions => feed.Subscriptions;

    /// <summary>Changes of one request.</summary>
    public Task<ChangeSubscription> OfRequestAsync(string organisation, Guid requestId, CancellationToken cancellation) =>
        feed.SubscribeAsync(new StreamKey(organisation, requestId), cancellation);

    /// <summary>Changes of a person's own requests, also of one that is submitted later.</summary>
    public Task<ChangeSubscription> OfApplicantAsync(string organisation, string applicantId, CancellationToken cancellation) =>
        feed.SubscribeAsync(organisation, [applicantId], cancellation);

    /// <summary>The request that a change is of, as it stands by now.</summary>
    public Task<TrackingRow?> FindAsync(Change change, CancellationToken cancellation) => rows.ReadAsync(change, cancellation);

    /// <summary>A request is told of under its applicant.</summary>
    private sealed class Applicants : ITopicSource
    {
        public async Task<ILookup<StreamKey, string>> TopicsAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancellation) =>
            (await ChangedRequests.ReadAsync(events, "Tracking/select_applicants.sql", row => row.Text("applicant_id"), connection, cancellation))
                .ToLookup(found => found.Request, found => found.Row);
    }
}
