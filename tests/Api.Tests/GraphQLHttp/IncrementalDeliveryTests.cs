using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Responses in several parts, each sent as soon as it is there: @defer and @stream (Incremental Delivery over HTTP).</summary>
public sealed class IncrementalDeliveryTests : TransportTest
{
    private const string Multipart = "multipart/mixed, application/json";
    private const string Deferred = "{ hello ... @defer { slow } }";
    private const string First = """{"data":{"hello":"world"},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Last = """{"incremental":[{"id":"0","data":{"slow":7}}],"completed":[{"id":"0"}],"hasNext":false}""";
    private const string PartHeaders = "Content-Type: application/json; charset=utf-8\r\n\r\n";

    internal override bool IncrementalDelivery => true;

    [Theory(Timeout = 60_000)]
    [InlineData("POST", Multipart)]
    [InlineData("POST", "multipart/mixed")]
    [InlineData("POST", "multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json, application/json")]
    [InlineData("GET", Multipart)]
    public async Task The_first_part_and_what_ends_it_come_before_the_rest_is_there(string method, string accept)
    {
        using var response = method == "GET" ? await GetAsync("query=" + Uri.EscapeDataString(Deferred), accept) : await PostAsync(Request(Deferred), accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.TransferEncodingChunked);
        await using var body = await response.Content.ReadAsStreamAsync();
        await ReadsAsync(body, "\r\n---\r\n" + PartHeaders + First + "\r\n---\r\n");
        Host.Signals.Raise(7);
        await ReadsAsync(body, PartHeaders + Last + "\r\n-----\r\n");
        Assert.Equal(-1, body.ReadByte());
    }

    [Fact(Timeout = 60_000)]
    public async Task Items_of_a_list_come_one_after_the_other()
    {
        using var response = await PostAsync(Request("{ numbers @stream(label: \"n\") }"), Multipart);
        var parts = await PartsAsync(response);
        Assert.Equal("""{"data":{"numbers":[]},"pending":[{"id":"0","path":["numbers"],"label":"n"}],"hasNext":true}""", await PartAsync(parts));
        foreach (var value in new[] { 1, 2, 3 })
        {
            Host.Signals.Raise(value);
            Assert.Equal($$"""{"incremental":[{"id":"0","items":[{{value}}]}],"hasNext":true}""", await PartAsync(parts));
        }
        Host.Signals.Complete();
        Assert.Equal("""{"completed":[{"id":"0"}],"hasNext":false}""", await PartAsync(parts));
        Assert.Null(await PartAsync(parts));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_error_belongs_to_its_part()
    {
        using var response = await PostAsync(Request(Deferred), Multipart);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var parts = await PartsAsync(response);
        Assert.Equal(First, await PartAsync(parts));
        Host.Signals.Raise(-1);
        var last = JsonNode.Parse((await PartAsync(parts))!)!;
        Assert.Equal("failed", CodeOf(last["incremental"]![0]!));
        Assert.Null(last["incremental"]![0]!["data"]!["slow"]);
        Assert.False((bool)last["hasNext"]!);
        Assert.Null(await PartAsync(parts));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello slow", "syntax_error")]
    [InlineData("{ ... @defer { nothing } }", "validation_failed")]
    public async Task A_request_error_is_one_result(string query, string code)
    {
        using (var single = await PostAsync(Request(query), "multipart/mixed, application/graphql-response+json"))
            await IsRefusedAsync(single, HttpStatusCode.BadRequest, code);
        using var response = await PostAsync(Request(query), "multipart/mixed");
        var parts = await PartsAsync(response);
        Assert.Equal(code, CodeOf(JsonNode.Parse((await PartAsync(parts))!)!));
        Assert.Null(await PartAsync(parts));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Multipart)]
    [InlineData("text/event-stream")]
    public async Task When_the_client_goes_what_it_waited_for_is_cancelled(string accept)
    {
        var response = await PostAsync(Request(Deferred), accept);
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        response.Dispose();
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
    }

    [Fact(Timeout = 60_000)]
    public async Task Over_an_event_stream_each_part_is_an_event()
    {
        using var response = await PostAsync(Request(Deferred), "text/event-stream");
        await using var body = await response.Content.ReadAsStreamAsync();
        await ReadsAsync(body, $":\n\nevent: next\ndata: {First}\n\n");
        Host.Signals.Raise(7);
        await ReadsAsync(body, $"event: next\ndata: {Last}\n\nevent: complete\ndata: \n\n");
        Assert.Equal(-1, body.ReadByte());
    }

    [Fact(Timeout = 60_000)]
    public async Task Over_a_WebSocket_each_part_is_a_message()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", Deferred);
        Assert.Equal([$"1 next {First}"], await socket.ReceiveAsync(1));
        Host.Signals.Raise(7);
        Assert.Equal([$"1 next {Last}", "1 complete"], await socket.ReceiveAsync(2));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(null)]
    [InlineData(Json)]
    [InlineData(GraphQLResponse)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json")]
    public async Task Who_takes_one_result_alone_or_an_older_form_gets_the_whole(string? accept)
    {
        Host.Signals.Raise(7);
        using var response = await PostAsync(Request(Deferred), accept);
        Assert.Equal(accept == GraphQLResponse ? GraphQLResponse : Json, TypeOf(response));
        Assert.Equal("""{"data":{"hello":"world","slow":7}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Where_nothing_comes_later_there_is_one_result()
    {
        using var response = await PostAsync(Request("{ hello ... @defer(if: false) { again: hello } }"), Multipart);
        Assert.Equal(Json, TypeOf(response));
        Assert.Equal("""{"data":{"hello":"world","again":"world"}}""", await response.Content.ReadAsStringAsync());
    }

    /// <summary>The next bytes, of which the client need not see the end.</summary>
    private static async Task ReadsAsync(Stream body, string expected)
    {
        var read = new byte[Encoding.UTF8.GetByteCount(expected)];
        await body.ReadExactlyAsync(read);
        Assert.Equal(expected, Encoding.UTF8.GetString(read));
    }

    /// <summary>Reads by RFC 2046, as a client does that knows nothing of this host.</summary>
    private static async Task<MultipartReader> PartsAsync(HttpResponseMessage response)
    {
        var type = MediaTypeHeaderValue.Parse(response.Content.Headers.ContentType!.ToString());
        return new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), await response.Content.ReadAsStreamAsync());
    }

    private static async Task<string?> PartAsync(MultipartReader parts)
    {
        if (await parts.ReadNextSectionAsync() is not { } section)
            return null;
        Assert.Equal("application/json; charset=utf-8", section.ContentType);
        return await section.ReadAsStringAsync();
    }
}
