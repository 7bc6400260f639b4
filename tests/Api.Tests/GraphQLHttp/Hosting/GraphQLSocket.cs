using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>A client of graphql-transport-ws that does exactly what a test says.</summary>
internal sealed class GraphQLSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket socket = new();

    public string? SubProtocol => socket.SubProtocol;

    public static async Task<GraphQLSocket> OpenAsync(Uri address, string? subprotocol = "graphql-transport-ws", params (string Name, string Value)[] headers)
    {
        var client = new GraphQLSocket();
        client.socket.Options.CollectHttpResponseDetails = true;
        if (subprotocol is not null)
            client.socket.Options.AddSubProtocol(subprotocol);
        foreach (var (name, value) in headers)
            client.socket.Options.SetRequestHeader(name, value);
        await client.socket.ConnectAsync(address, CancellationToken.None).WaitAsync(Patience);
        return client;
    }

    /// <summary>Opened and acknowledged.</summary>
    public static async Task<GraphQLSocket> InitialiseAsync(Uri address, JsonObject? payload = null)
    {
        var client = await OpenAsync(address);
        await client.SendAsync(new JsonObject { ["type"] = "connection_init", ["payload"] = payload });
        Assert.Equal("""{"type":"connection_ack"}""", (await client.ReceiveAsync()).ToJsonString());
        return client;
    }

    public Task SendAsync(JsonNode message) => SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()));

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message));

    public Task SendAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text) => socket.SendAsync(message, type, endOfMessage: true, CancellationToken.None).WaitAsync(Patience);

    public Task SubscribeAsync(string id, string query) => SubscribeAsync(id, new JsonObject { ["query"] = query });

    public Task SubscribeAsync(string id, JsonObject payload) => SendAsync(new JsonObject { ["id"] = id, ["type"] = "subscribe", ["payload"] = payload });

    public Task CompleteAsync(string id) => SendAsync(new JsonObject { ["id"] = id, ["type"] = "complete" });

    /// <summary>The next message.</summary>
    public async Task<JsonNode> ReceiveAsync()
    {
        var (message, closed) = await NextAsync();
        Assert.True(message is not null, $"Closed with {closed}.");
        return JsonNode.Parse(message)!;
    }

    /// <summary>The next messages as <c>id type payload</c>.</summary>
    public async Task<IReadOnlyList<string>> ReceiveAsync(int count)
    {
        var messages = new List<string>();
        while (messages.Count < count)
        {
            var message = await ReceiveAsync();
            messages.Add($"{message["id"]} {message["type"]} {message["payload"]?.ToJsonString()}".TrimEnd());
        }
        return messages;
    }

    /// <summary>The code and reason with which the host closes; messages before that are passed over.</summary>
    public async Task<(int Code, string Reason)> ClosedAsync()
    {
        while (true)
        {
            if (await NextAsync() is { Closed: { } closed })
                return closed;
        }
    }

    /// <summary>The code with which the host closes; null when it only breaks off.</summary>
    public async Task<int?> EndedAsync()
    {
        try
        {
            return (await ClosedAsync()).Code;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>Closes as a client does that has what it wanted; returns when the host has answered.</summary>
    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).WaitAsync(Patience);

    /// <summary>Goes without a word.</summary>
    public void Abort() => socket.Abort();

    public void Dispose() => socket.Dispose();

    private async Task<(string? Message, (int Code, string Reason)? Closed)> NextAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Patience);
            if (part.MessageType == WebSocketMessageType.Close)
                return (null, ((int)part.CloseStatus!.Value, part.CloseStatusDescription ?? ""));
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return (Encoding.UTF8.GetString(message.ToArray()), null);
        }
    }
}
