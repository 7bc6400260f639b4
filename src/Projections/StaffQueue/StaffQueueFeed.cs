using Npgsql;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Feed;

namespace ServiceDesk.Projections.StaffQueue;

/// <summary>Tells when staff's lists have changed, once they show the change. Made once for the process; who may see a request is the caller's to check.</summary>
public sealed class StaffQueueFeed(EventStore.EventStore store, StaffQueueQueries queries)
{
    private const string Everything = "everything";

    private readonly ChangeFeed feed = store.CreateFeed("StaffQueue", new Holders());
    private readonly SharedReads<QueueRow?> rows = new(change => queries.FindAsync(change.Stream.Tenant, change.Stream.Id, CancellationToken.None));

    /// <inheritdoc cref="ChangeFeed.Subscriptions"/>
    public int Subscriptions => feed.Subscriptions;

    /// <summary>Changes of requests that are, or were until then, in the lists of a scope.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="scope">What the person's appointments let them see.</param>
    /// <param name="units">Held by one of these units alone; null is no limit.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<ChangeSubscription> OfScopeAsync(string organisation, QueueScope scope, IReadOnlyList<string>? units, CancellationToken cancellation) =>
        feed.SubscribeAsync(organisation, Topics(scope, units), cancellation);

    /// <summary>The request that a change is of, as it stands in the lists by now.</summary>
    public Task<QueueRow?> FindAsync(Change change, CancellationToken cancellation) => rows.ReadAsync(change, cancellation);

    private static IEnumerable<string> Topics(QueueScope scope, IReadOnlyList<string>? units)
    {
        if (scope.Everything)
            return units is null ? [Everything] : units.Select(OfUnit);
        bool IsWanted(string unit) => units is null || units.Contains(unit);
        return [.. scope.Units.Where(IsWanted).Select(OfUnit), .. scope.HoldingUnits.Where(IsWanted).Select(AtDesk), .. scope.Parties.Select(OfParty)];
    }

    /// <summary>What concerns a unit, also before its approval.</summary>
    private static string OfUnit(string unit) => $"unit {unit}";

    /// <summary>What has reached the unit: the unit's own people hear of nothing before (K-34).</summary>
    private static string AtDesk(string unit) => $"desk {unit}";

    /// <summary>What is, or was at last, with a party from outside (I-24).</summary>
    private static string OfParty(string party) => $"party {party}";

    private sealed class Holders : ITopicSource
    {
        public async Task<ILookup<StreamKey, string>> TopicsAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancellation)
        {
            var requests = await ChangedRequests.ReadAsync(
                events, "StaffQueue/select_holders.sql", row => (Unit: row.Text("unit"), WithUnit: row.Flag("with_unit"), Party: row.TextOrNull("party")), connection, cancellation);
            var now = requests.SelectMany(found => found.Row.WithUnit
                ? [Everything, OfUnit(found.Row.Unit), AtDesk(found.Row.Unit)]
                : new[] { Everything, OfUnit(found.Row.Unit) }, (found, topic) => (found.Request, Topic: topic));
            var party = requests.Where(found => found.Row.Party is not null).Select(found => (found.Request, Topic: OfParty(found.Row.Party!)));
            // The unit that a request has left stands in no row any more.
            var before = events.Where(e => e.IsOf(typeof(IHandover)))
                .SelectMany(FormerHolders, (e, topic) => (Request: e.Stream, Topic: topic));
            return now.Concat(party).Concat(before).Distinct().ToLookup(pair => pair.Request, pair => pair.Topic);
        }

        /// <summary>Who had the request before this event; nobody where it is a newer program's and cannot be read here.</summary>
        private static IReadOnlyList<string> FormerHolders(StoredEvent e)
        {
            try
            {
                var handover = (IHandover)e.Data;
                return handover is RequestStepTaken { From.Party: { } party }
                    ? [OfUnit(handover.FromUnit), AtDesk(handover.FromUnit), OfParty(party)]
                    : [OfUnit(handover.FromUnit), AtDesk(handover.FromUnit)];
            }
            catch (UnreadableEventException)
            {
                return [];
            }
        }
    }
}
