using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>A host that is told to stop gives requests 30 seconds, which streams must not use up; so each test has a time limit well below.</summary>
public sealed class StoppingTests : TransportTest
{
    private const int Limit = 20_000;
    private const string Events = "subscription { events }";
    private const string Flood = "subscription { flood(length: 100000) }";

    [Theory(Timeout = Limit)]
    [InlineData("text/event-stream", "complete")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0", "--graphql--")]
    public async Task Streams_end_without_being_complete(string accept, string end)
    {
        using var response = await PostAsync(Request(Events), accept);
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        var reading = response.Content.ReadAsStringAsync();
        await Host.StopAsync();
        Assert.DoesNotContain(end, await reading);
        Assert.Equal(1, Host.Signals.Ended);
    }

    [Fact(Timeout = Limit)]
    public async Task WebSockets_are_closed_with_a_code_on_which_clients_come_again()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", Events);
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        var stopping = Host.StopAsync();
        Assert.Equal((1001, "The host stops"), await socket.ClosedAsync());
        await socket.CloseAsync();
        await stopping;
        Assert.Equal(1, Host.Signals.Ended);
    }

    [Fact(Timeout = Limit)]
    public async Task Many_stop_as_fast_as_one()
    {
        var sockets = new List<GraphQLSocket>();
        var streams = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++)
        {
            sockets.Add(await GraphQLSocket.InitialiseAsync(Host.Socket));
            await sockets[i].SubscribeAsync("1", Events);
            streams.Add(await PostAsync(Request(Events), "text/event-stream"));
        }
        await Eventually.IsAsync(40, () => Host.Signals.Subscribed);
        var stopping = Host.StopAsync();
        foreach (var socket in sockets)
        {
            Assert.Equal(1001, (await socket.ClosedAsync()).Code);
            await socket.CloseAsync();
            socket.Dispose();
        }
        await stopping;
        streams.ForEach(stream => stream.Dispose());
        Assert.Equal(40, Host.Signals.Ended);
    }

    [Fact(Timeout = Limit)]
    public async Task Who_does_not_listen_does_not_hold_it_up()
    {
        using var unread = await PostAsync(Request(Flood), "text/event-stream");
        using var unreadSocket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await unreadSocket.SubscribeAsync("1", Flood);
        using var silent = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await silent.SubscribeAsync("1", Events);
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        await Host.StopAsync();
        Assert.Equal(1, Host.Signals.Ended);
    }
}
