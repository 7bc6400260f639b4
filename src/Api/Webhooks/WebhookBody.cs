using System.Text.Json;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Webhooks;

/// <summary>What is posted of an event.</summary>
/// <param name="Type">Its kind, by its contract name such as <c>request_submitted</c>.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Data">What it happened to.</param>
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookData Data)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static byte[] Of(StoredEvent e, WebhookScope scope) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookBody(e.Type, e.At, new WebhookData(e.Stream.Tenant, e.Stream.Id, e.Version, e.Position, scope == WebhookScope.Events ? JsonSerializer.Deserialize<JsonElement>(e.Json.Span) : null)),
        Options);
}

/// <param name="Organisation">The organisation's key.</param>
/// <param name="Request">The request's id.</param>
/// <param name="Version">The request's version by this event: its events come in this order.</param>
/// <param name="Position">The event's place among all events; a replay begins after one.</param>
/// <param name="Event">The event as it is stored; absent unless the subscription's scope says so.</param>
internal sealed record WebhookData(string Organisation, Guid Request, long Version, long Position, JsonElement? Event);
