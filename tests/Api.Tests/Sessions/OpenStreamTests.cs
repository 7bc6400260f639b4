using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>Streams end with the session that they were opened in, wherever it was ended.</summary>
public sealed class OpenStreamTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Subscription = "subscription { myRequestsChanged { __typename } }";

    private readonly Guid sara = Guid.CreateVersion7();

    [PostgresFact(Timeout = 60_000)]
    public async Task Who_signs_out_in_another_process_hears_no_more()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);
        await using var other = await TestHost.StartAsync(host.ConnectionString);
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        using var socket = await SocketAsync(host, browser);
        using var events = await EventsAsync(browser);
        var program = await TestDoor.EnterAsync(host.Client, "kaums", sara, SessionKind.Token);
        using var late = await GraphQLSocket.InitialiseAsync(SocketOf(host), new JsonObject { ["Authorization"] = $"Bearer {program.Token}" });
        await late.SubscribeAsync("1", Subscription);
        await (program with { Client = other.Client }).PostAsync("/api/sign-out/everywhere", "");
        Assert.Equal((4403, "The sign-in has ended"), await socket.ClosedAsync());
        Assert.Equal((4403, "The sign-in has ended"), await late.ClosedAsync());
        Assert.DoesNotContain("complete", await events.Content.ReadAsStringAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Who_gains_or_loses_a_post_comes_again()
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        using var before = await SocketAsync(host, browser);
        var post = await host.GrantAsync("kaums", sara, "expert:it");
        Assert.Equal((4403, "The sign-in has ended"), await before.ClosedAsync());
        using var during = await SocketAsync(host, browser);
        await host.EndAsync("kaums", sara, post);
        Assert.Equal((4403, "The sign-in has ended"), await during.ClosedAsync());
        Assert.Equal(sara.ToString(), await browser.IdAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Listening_is_no_use_but_sending_is()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);
        var (listens, sends) = (await TestDoor.EnterAsync(host.Client, "kaums", sara), await TestDoor.EnterAsync(host.Client, "kaums", sara));
        using var silent = await SocketAsync(host, listens);
        using var busy = await SocketAsync(host, sends);
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await busy.SubscribeAsync("2", "{ me { id } }");
        Assert.Contains(sara.ToString(), (await busy.ReceiveAsync(1))[0]);
        await UntilAsync(async () => (await ExpiriesAsync(host)).Distinct().Count() == 2);
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal((4403, "The sign-in has ended"), await silent.ClosedAsync());
        await busy.SubscribeAsync("3", "{ me { id } }");
        Assert.NotNull(await sends.IdAsync());
    }

    private static async Task<GraphQLSocket> SocketAsync(TestHost host, Visitor browser)
    {
        var socket = await GraphQLSocket.OpenAsync(SocketOf(host), "graphql-transport-ws", ("Cookie", browser.Cookie!));
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", Subscription);
        return socket;
    }

    private static async Task<HttpResponseMessage> EventsAsync(Visitor browser)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "/kaums/graphql") { Content = new StringContent(new JsonObject { ["query"] = Subscription }.ToJsonString(), Encoding.UTF8, "application/json") };
        message.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        browser.Show(message);
        return await browser.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
    }

    private async Task<IReadOnlyList<DateTime>> ExpiriesAsync(TestHost host)
    {
        await using var command = host.Store.DataSource.CreateCommand("select array_agg(date_trunc('minute', expires_at)) from sign_in_session where account = $1");
        command.Parameters.AddWithValue(sara);
        return (DateTime[])(await command.ExecuteScalarAsync())!;
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await reached())
            await Task.Delay(50, patience.Token);
    }

    private static Uri SocketOf(TestHost host) => new UriBuilder(host.Address) { Scheme = "ws", Path = "/kaums/graphql" }.Uri;
}
