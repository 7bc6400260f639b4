using System.Net;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>graphql-sse, distinct connections mode.</summary>
public sealed class EventStreamTests : TransportTest
{
    private const string EventStream = "text/event-stream";

    internal override GraphQLHttpOptions Options { get; } = new() { KeepAliveInterval = TimeSpan.FromMilliseconds(200) };

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("{ fails }", "\"code\":\"failed\"")]
    [InlineData("{ hello", "\"code\":\"syntax_error\"")]
    [InlineData("{ nothing }", "\"code\":\"validation_failed\"")]
    [InlineData("mutation { touch }", """{"data":{"touch":1}}""")]
    public async Task One_result_and_every_request_error_is_one_event(string query, string part)
    {
        using var response = await PostAsync(Request(query), EventStream);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var events = await EventsAsync(response);
        Assert.Equal(2, events.Count);
        Assert.StartsWith("event: next\ndata: {", events[0]);
        Assert.Contains(part, events[0]);
        Assert.Equal("event: complete\ndata: ", events[1]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_subscription_gives_an_event_for_each_result_as_it_comes(string method)
    {
        using var response = method == "GET" ? await GetAsync("query=subscription{events}", EventStream) : await PostAsync(Request("subscription { events }"), EventStream);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        foreach (var value in new[] { 1, 2, 3 })
        {
            Host.Signals.Raise(value);
            Assert.Equal($$$"""event: next|data: {"data":{"events":{{{value}}}}}""", await EventAsync(reader));
        }
        Host.Signals.Complete();
        Assert.Equal("event: complete|data: ", await EventAsync(reader));
        Assert.Null(await reader.ReadLineAsync());
        Assert.Equal(1, Host.Signals.Ended);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_silent_stream_gives_signs_of_life()
    {
        using var response = await PostAsync(Request("subscription { events }"), EventStream);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(":", await reader.ReadLineAsync());
            Assert.Equal("", await reader.ReadLineAsync());
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task When_the_client_goes_its_subscription_ends()
    {
        var response = await PostAsync(Request("subscription { events }"), EventStream);
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        response.Dispose();
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_no_request_is_refused_by_its_status()
    {
        using var response = await PostAsync(new StringContent("{", System.Text.Encoding.UTF8, Json), EventStream);
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "bad_request");
    }

    [Fact(Timeout = 60_000)]
    public async Task What_names_no_known_document_is_an_event()
    {
        using var response = await GetAsync("documentId=sha256:0", EventStream);
        var events = await EventsAsync(response);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", events[0]);
        Assert.Equal("event: complete\ndata: ", events[1]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("application/json, text/event-stream", "application/json", "text/event-stream")]
    [InlineData("text/event-stream, multipart/mixed", "text/event-stream", "text/event-stream")]
    [InlineData("text/event-stream;q=0.5, application/graphql-response+json", GraphQLResponse, "text/event-stream")]
    public async Task Who_takes_both_gets_a_stream_where_there_is_one(string accept, string single, string stream)
    {
        using (var query = await PostAsync(Request("{ hello }"), accept))
            Assert.Equal(single, TypeOf(query));
        Host.Signals.Raise(1);
        Host.Signals.Complete();
        using var subscription = await PostAsync(Request("subscription { events }"), accept);
        Assert.Equal(stream, TypeOf(subscription));
        Assert.Contains("""{"data":{"events":1}}""", await subscription.Content.ReadAsStringAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task The_next_event_waits_until_the_client_reads()
    {
        using var response = await PostAsync(Request("subscription { flood(length: 100000) }"), EventStream);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await EventAsync(reader);
        // Buffers on the way fill, and then nothing more is made.
        var before = -1;
        while (before != Host.Signals.Touched)
        {
            before = Host.Signals.Touched;
            await Task.Delay(500);
        }
        Assert.InRange(before, 1, 1_000);
    }

    private static async Task<List<string>> EventsAsync(HttpResponseMessage response) =>
        [.. (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(e => e != ":")];

    /// <summary>The lines of the next event, signs of life passed over.</summary>
    private static async Task<string> EventAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length > 0 && line != ":")
                lines.Add(line);
            else if (line.Length == 0 && lines.Count > 0)
                break;
        }
        return string.Join('|', lines);
    }
}
