using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>What no decent client sends over a WebSocket, byte by byte: it ends that connection at most, and the next is served.</summary>
public sealed class HostileWebSocketTests : TransportTest
{
    private const string Subscribe = """{"id":"1","type":"subscribe","payload":{"query":"subscription { events }"}}""";

    internal override GraphQLHttpOptions Options { get; } = new()
    {
        MaxBodyLength = 16 * 1024,
        MaxOperationsPerConnection = 10,
        // Nothing here ends because a ping is not answered.
        KeepAliveInterval = TimeSpan.FromHours(1),
    };

    [Fact(Timeout = 60_000)]
    public async Task A_message_may_come_in_any_number_of_frames()
    {
        using var socket = await RawWebSocket.InitialiseAsync(Host.Socket);
        var message = Encoding.UTF8.GetBytes("""{"type":"ping","payload":{"a":"ی"}}""");
        for (var i = 0; i < message.Length; i++)
            await socket.SendAsync((i == 0 ? RawWebSocket.Text : RawWebSocket.Continuation) | (i == message.Length - 1 ? RawWebSocket.Final : 0), [message[i]]);
        Assert.Equal("""{"type":"pong","payload":{"a":"ی"}}""", await socket.ReceiveAsync());
    }

    public static TheoryData<string> Names => [.. Frames.Keys];

    private static Dictionary<string, Func<RawWebSocket, Task>> Frames { get; } = new()
    {
        ["a length of 2^63"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Text, [], length: 1UL << 63),
        ["a length of 2^62"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Text, new byte[64 * 1024], length: 1UL << 62),
        ["endless fragments"] = async socket =>
        {
            await socket.SendAsync(RawWebSocket.Text, new byte[1024]);
            for (var i = 0; i < 64; i++)
                await socket.SendAsync(RawWebSocket.Continuation, new byte[1024]);
        },
        ["a frame without a mask"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Text, new byte[64], masked: false),
        ["an unknown opcode"] = socket => socket.SendAsync(RawWebSocket.Final | 0x3, []),
        ["an unknown control frame"] = socket => socket.SendAsync(RawWebSocket.Final | 0xB, []),
        ["reserved bits"] = socket => socket.SendAsync(RawWebSocket.Final | 0x70 | RawWebSocket.Text, "{}"u8.ToArray()),
        ["a continuation of nothing"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Continuation, "{}"u8.ToArray()),
        ["a message within another"] = async socket =>
        {
            await socket.SendAsync(RawWebSocket.Text, "{"u8.ToArray());
            await socket.SendAsync(RawWebSocket.Final | RawWebSocket.Text, "{}"u8.ToArray());
        },
        ["a ping in two frames"] = socket => socket.SendAsync(RawWebSocket.Ping, []),
        ["a ping of 64 KB"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Ping, new byte[64 * 1024]),
        ["half a character"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Text, [.. "{\"type\":\"ping\",\"payload\":{\"a\":\""u8, 0xD8]),
        ["a surrogate as UTF-8"] = socket => socket.SendAsync(RawWebSocket.Final | RawWebSocket.Text, [.. "{\"type\":\"ping\",\"payload\":{\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}}"u8]),
        ["a closing of one byte"] = socket => socket.SendAsync(RawWebSocket.Final | 0x8, [3]),
        ["a closing with code 0"] = socket => socket.SendAsync(RawWebSocket.Final | 0x8, [0, 0]),
        ["a closing with code 1005"] = socket => socket.SendAsync(RawWebSocket.Final | 0x8, [0x03, 0xED]),
        ["a closing that is no UTF-8"] = socket => socket.SendAsync(RawWebSocket.Final | 0x8, [0x03, 0xE8, 0xC3, 0x28]),
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Names))]
    public async Task What_is_no_frame_ends_the_connection_and_its_operations(string name)
    {
        using var socket = await RawWebSocket.InitialiseAsync(Host.Socket);
        await socket.SendAsync(Subscribe);
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        try
        {
            await Frames[name](socket);
        }
        catch (IOException)
        {
            // Cut off before it had said all.
        }
        await socket.EndedAsync();
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
        using var next = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await next.SubscribeAsync("1", "{ hello }");
        Assert.Equal(["""1 next {"data":{"hello":"world"}}""", "1 complete"], await next.ReceiveAsync(2));
    }

    [Fact(Timeout = 60_000)]
    public async Task Thousands_of_operations_on_one_connection_are_bounded()
    {
        const int Count = 2_000;
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        var refused = 0;
        var receiving = Task.Run(async () =>
        {
            while (refused < Count - 10)
            {
                var message = await socket.ReceiveAsync();
                Assert.Equal("too_many_operations", CodeOf(new JsonObject { ["errors"] = message["payload"]!.DeepClone() }));
                refused++;
            }
        });
        for (var i = 0; i < Count; i++)
            await socket.SubscribeAsync($"{i}", "subscription { events }");
        await receiving;
        await Eventually.IsAsync(10, () => Host.Signals.Subscribed);
        socket.Abort();
        await Eventually.IsAsync(10, () => Host.Signals.Ended);
    }

    [Fact(Timeout = 60_000)]
    public async Task Half_a_handshake_and_a_connection_without_a_word_hold_up_nobody()
    {
        using var silent = new System.Net.Sockets.TcpClient();
        await silent.ConnectAsync(Host.Socket.Host, Host.Socket.Port);
        using var half = new System.Net.Sockets.TcpClient();
        await half.ConnectAsync(Host.Socket.Host, Host.Socket.Port);
        await half.GetStream().WriteAsync("GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: webso"u8.ToArray());
        using var uninitialised = await RawWebSocket.OpenAsync(Host.Socket);
        using var response = await PostAsync(Request("{ hello }"));
        Assert.True(response.IsSuccessStatusCode);
        await uninitialised.EndedAsync();
    }
}
