using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>A WebSocket whose client is gone without a word is found by pings.</summary>
public sealed class KeepAliveTests : TransportTest
{
    internal override GraphQLHttpOptions Options { get; } = new() { KeepAliveInterval = TimeSpan.FromMilliseconds(500) };

    [Fact(Timeout = 60_000)]
    public async Task Who_answers_no_ping_is_given_up()
    {
        using var socket = await RawWebSocket.InitialiseAsync(Host.Socket);
        await socket.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { events }"}}""");
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
        await socket.EndedAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_answers_pings_is_kept()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", "subscription { events }");
        // Its connection is pinged while it waits here, and longer than the one that is given up.
        var receiving = socket.ReceiveAsync(1);
        using var other = await RawWebSocket.InitialiseAsync(Host.Socket);
        await other.EndedAsync();
        Host.Signals.Raise(1);
        Assert.Equal(["""1 next {"data":{"events":1}}"""], await receiving);
    }
}
