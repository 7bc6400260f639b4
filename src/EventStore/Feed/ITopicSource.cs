using Npgsql;

namespace ServiceDesk.EventStore.Feed;

/// <summary>
/// Says under which topics, beside their own streams, changes are handed out: a unit's, a person's. A topic belongs to
/// the tenant of its stream, so a subscriber is never told of another tenant's change.
/// </summary>
public interface ITopicSource
{
    /// <summary>The topics of events that the read model shows already; asked once for each batch, whatever the number of subscribers.</summary>
    /// <param name="events">In the order of their positions.</param>
    /// <param name="connection">For what the events do not say; read models are on its search path.</param>
    /// <param name="cancellation">Nobody subscribes any more.</param>
    Task<ILookup<StreamKey, string>> TopicsAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancellation);
}
