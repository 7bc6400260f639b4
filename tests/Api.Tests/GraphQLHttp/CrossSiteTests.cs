using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>What the page of another site can make a browser send, it must not do anything.</summary>
public sealed class CrossSiteTests : TransportTest
{
    private const string Foreign = "https://evil.example";

    [Theory(Timeout = 60_000)]
    [InlineData("application/x-www-form-urlencoded", "query=mutation%7Btouch%7D")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"mutation{touch}\"}\r\n--x--\r\n")]
    [InlineData("text/plain", "{\"query\":\"mutation{touch}\"}")]
    public async Task No_type_that_forms_can_send_is_taken(string type, string body)
    {
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await PostAsync(content, null, ("Origin", Foreign));
        await IsRefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        Assert.Equal(0, Host.Signals.Touched);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_link_changes_nothing()
    {
        using var response = await GetAsync("query=mutation{touch}", "text/html, */*;q=0.8", ("Origin", Foreign));
        await IsRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "mutation_not_allowed");
        using var stream = await GetAsync("query=mutation{touch}", "text/event-stream");
        Assert.Contains("mutation_not_allowed", await stream.Content.ReadAsStringAsync());
        Assert.Equal(0, Host.Signals.Touched);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task No_stream_is_opened_for_a_foreign_page(string origin)
    {
        using var events = await GetAsync("query=subscription{events}", "text/event-stream", ("Origin", origin));
        await IsRefusedAsync(events, HttpStatusCode.Forbidden, "foreign_origin");
        using var parts = await GetAsync("query=subscription{events}", "multipart/mixed;subscriptionSpec=1.0", ("Origin", origin));
        await IsRefusedAsync(parts, HttpStatusCode.Forbidden, "foreign_origin");
        Assert.Equal(0, Host.Signals.Subscribed);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task No_WebSocket_is_opened_for_a_foreign_page(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Host.Socket, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_own_pages_may()
    {
        var own = Host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var events = await GetAsync("query={hello}", "text/event-stream", ("Origin", own));
        Assert.Equal(HttpStatusCode.OK, events.StatusCode);
        // What ends TLS in front of the host changes the scheme that it sees.
        using var socket = await GraphQLSocket.OpenAsync(Host.Socket, "graphql-transport-ws", ("Origin", own.Replace("http:", "https:", StringComparison.Ordinal)));
        Assert.Equal("graphql-transport-ws", socket.SubProtocol);
    }
}
