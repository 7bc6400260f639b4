using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Status codes: application/json has 200 for every well-formed request, application/graphql-response+json says how far it came.</summary>
public sealed class StatusTests : TransportTest
{
    [Theory(Timeout = 60_000)]
    [InlineData("{ hello }", 200)]
    [InlineData("mutation { touch }", 200)]
    [InlineData("{ hello fails }", 294)]
    [InlineData("{ hello", 400)]
    [InlineData("{ nothing }", 400)]
    [InlineData("query A { hello } query B { hello }", 400)]
    [InlineData("query($t: String!) { echo(text: $t) }", 400)]
    [InlineData("", 400)]
    [InlineData("subscription { events }", 406)]
    public async Task The_status_is_that_of_the_outcome_or_200(string query, int status)
    {
        using var strict = await PostAsync(Request(query), GraphQLResponse);
        Assert.Equal(status, (int)strict.StatusCode);
        using var older = await PostAsync(Request(query), Json);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Equal(status < 400, (await JsonOf(older)).AsObject().ContainsKey("data"));
        Assert.Equal(status < 400, (await JsonOf(strict)).AsObject().ContainsKey("data"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var response = await SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql?query={hello}"), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_subscription_needs_a_stream()
    {
        using var response = await PostAsync(Request("subscription { events }"), GraphQLResponse);
        await IsRefusedAsync(response, HttpStatusCode.NotAcceptable, "subscription_not_allowed");
        Assert.Equal(0, Host.Signals.Subscribed);
    }

    [Fact(Timeout = 60_000)]
    public async Task Extensions_and_names_of_operations_go_to_the_engine()
    {
        var body = new JsonObject
        {
            ["query"] = "query A { hello } query B($t: String!) { echo(text: $t) }",
            ["operationName"] = "B",
            ["variables"] = new JsonObject { ["t"] = "سلام" },
            ["extensions"] = new JsonObject { ["anything"] = 1 },
        };
        using var response = await PostAsync(body);
        Assert.Equal("سلام", (string?)(await JsonOf(response))["data"]!["echo"]);
    }
}
