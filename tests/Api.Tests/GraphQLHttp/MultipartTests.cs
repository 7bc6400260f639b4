using System.Net;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>multipart/mixed: the parts of one response, and Apollo's subscriptions over HTTP.</summary>
public sealed class MultipartTests : TransportTest
{
    private const string Subscription = "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json";

    internal override GraphQLHttpOptions Options { get; } = new() { KeepAliveInterval = TimeSpan.FromMilliseconds(200) };

    [Fact(Timeout = 60_000)]
    public async Task Who_takes_nothing_else_gets_one_result_as_one_part()
    {
        using var response = await PostAsync(Request("{ hello }"), "multipart/mixed;incrementalSpec=v0.2");
        Assert.Equal("multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"world\"}}\r\n-----\r\n", await response.Content.ReadAsStringAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_subscription_is_not_put_into_the_parts_of_one_response()
    {
        using var response = await PostAsync(Request("subscription { events }"), "multipart/mixed, application/graphql-response+json");
        await IsRefusedAsync(response, HttpStatusCode.NotAcceptable, "subscription_not_allowed");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello ... @defer { again: hello } }")]
    [InlineData("{ numbers @stream }")]
    public async Task What_comes_later_is_unknown_unless_it_is_switched_on(string query)
    {
        using var response = await PostAsync(Request(query), "multipart/mixed, application/graphql-response+json");
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "validation_failed");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_subscription_of_Apollos_has_a_part_for_each_event_and_for_signs_of_life()
    {
        using var response = await PostAsync(Request("subscription { events }"), Subscription);
        Assert.Equal("multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0", response.Content.Headers.ContentType?.ToString());
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        // Silent at first.
        Assert.Equal("{}", await PartAsync(reader));
        Host.Signals.Raise(1);
        Host.Signals.Raise(2);
        Host.Signals.Complete();
        var parts = new List<string>();
        while (await PartAsync(reader) is { } part)
        {
            if (part != "{}")
                parts.Add(part);
        }
        Assert.Equal(["""{"payload":{"data":{"events":1}}}""", """{"payload":{"data":{"events":2}}}"""], parts);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_request_error_of_such_a_subscription_is_its_only_part()
    {
        using var response = await PostAsync(Request("subscription { nothing }"), Subscription);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.StartsWith("""{"payload":{"errors":[""", await PartAsync(reader));
        Assert.Null(await PartAsync(reader));
    }

    /// <summary>The body of the next part; null after the last.</summary>
    private static async Task<string?> PartAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith('{'))
                return line;
            if (line == "--graphql--")
                return null;
        }
        throw new InvalidDataException("The last boundary is missing.");
    }
}
