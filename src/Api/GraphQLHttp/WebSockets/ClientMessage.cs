using System.Runtime.InteropServices;
using System.Text.Json;
using ServiceDesk.Api.GraphQLHttp.Requests;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>A message of a client (graphql-transport-ws).</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation it is about; empty where it is about none.</param>
/// <param name="Payload">An object, or undefined.</param>
internal sealed record ClientMessage(ClientMessageType Type, string Id, JsonElement Payload)
{
    /// <summary>What <c>subscribe</c> asks; null for others.</summary>
    public RequestParameters? Request { get; private init; }

    /// <summary>What <c>connection_init</c> signs in with: its payload's member named as the header; null when there is none.</summary>
    public string? Authorization { get; private init; }

    /// <summary>The message, or what is wrong with it.</summary>
    public static (ClientMessage?, string? Wrong) Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var message = RequestJson.Parse(utf8);
            if (message.ValueKind != JsonValueKind.Object)
                return (null, "A message is a JSON object");
            if (TypeOf(Member(message, "type")) is not { } type)
                return (null, "The message's 'type' is missing or unknown");
            var payload = Member(message, "payload");
            if (payload.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
                return (null, "The message's 'payload' is no object");
            if (type is not (ClientMessageType.Subscribe or ClientMessageType.Complete))
                return (new ClientMessage(type, "", payload) { Authorization = AuthorizationOf(payload) }, null);
            if (Member(message, "id") is not { ValueKind: JsonValueKind.String } id || id.GetString() is not { Length: > 0 } name)
                return (null, "The message's 'id' is missing or no text");
            return type == ClientMessageType.Complete ? (new ClientMessage(type, name, payload), null) : Subscribe(name, payload);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, escaped, is JSON but no text.
            return (null, "The message is no JSON that is taken here");
        }
    }

    private static (ClientMessage?, string?) Subscribe(string id, JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
            return (null, "The message's 'payload' is missing");
        var (request, fault) = RequestObject.Read(JsonMarshal.GetRawUtf8Value(payload));
        return request is null ? (null, fault!.Message) : (new ClientMessage(ClientMessageType.Subscribe, id, payload) { Request = request }, null);
    }

    /// <summary>Written as the header or as JavaScript writes it. What is there and no text is no good sign-in either.</summary>
    private static string? AuthorizationOf(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("Authorization", out var value) && !payload.TryGetProperty("authorization", out value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Null ? null : "";
    }

    private static JsonElement Member(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value : default;

    private static ClientMessageType? TypeOf(JsonElement type) => type.ValueKind != JsonValueKind.String ? null : type.GetString() switch
    {
        "connection_init" => ClientMessageType.ConnectionInit,
        "ping" => ClientMessageType.Ping,
        "pong" => ClientMessageType.Pong,
        "subscribe" => ClientMessageType.Subscribe,
        "complete" => ClientMessageType.Complete,
        _ => null,
    };
}
