using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Requests;

/// <summary>A request's events as stored, and the state they lead to.</summary>
public sealed record RequestStream(StreamKey Key, IReadOnlyList<StoredEvent> Events, RequestState State)
{
    /// <summary>Whether whoever saw this version decides on what stands now: since then at most the product has noted that time went by.</summary>
    public bool IsAsSeenAt(long version) =>
        version >= 1 && version <= Events.Count && Events.Skip((int)version).All(e => e.Data is IProductEvent);

    /// <summary>Reads a request by the id as a client wrote it; null when there is none, or the id is none.</summary>
    public static async Task<RequestStream?> ReadAsync(EventStore.EventStore store, string organisation, string? id, CancellationToken cancellation = default) =>
        Guid.TryParseExact(id, "D", out var stream) ? await ReadAsync(store, new StreamKey(organisation, stream), cancellation: cancellation) : null;

    /// <summary>Reads a request, whole or as it stood at a version or an instant.</summary>
    public static async Task<RequestStream?> ReadAsync(
        EventStore.EventStore store, StreamKey key, long? toVersion = null, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        return Of(key, await store.ReadStreamAsync(key, toVersion, asOf, cancellation));
    }

    /// <summary>The request whose events these are; null where they are none, or another stream's.</summary>
    public static RequestStream? Of(StreamKey key, IReadOnlyList<StoredEvent> events) =>
        // Other streams of the organisation have ids too, such as its definition.
        events is [{ Data: RequestEvent }, ..] && RequestState.Fold(events.Select(e => (RequestEvent)e.Data)) is { } state
            ? new RequestStream(key, events, state)
            : null;
}
