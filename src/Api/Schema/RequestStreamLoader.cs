using ServiceDesk.Api.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;

namespace ServiceDesk.Api.Schema;

/// <summary>The events of all requests of a page, each up to the version that is shown, in one statement.</summary>
public sealed class RequestStreamLoader(EventStore.EventStore store) : DataLoader<(StreamKey Request, long Version), RequestStream>
{
    protected override async Task<IReadOnlyDictionary<(StreamKey Request, long Version), RequestStream>> LoadBatchAsync(
        IReadOnlyList<(StreamKey Request, long Version)> keys, CancellationToken cancellationToken)
    {
        var streams = new Dictionary<(StreamKey Request, long Version), RequestStream>();
        var latest = keys.GroupBy(key => key.Request).Select(versions => versions.MaxBy(key => key.Version)).ToList();
        var events = await store.ReadStreamsAsync(latest, cancellationToken);
        foreach (var key in keys)
            if (RequestStream.Of(key.Request, [.. (events.GetValueOrDefault(key.Request) ?? []).Where(e => e.Version <= key.Version)]) is { } stream)
                streams[key] = stream;
        return streams;
    }
}
