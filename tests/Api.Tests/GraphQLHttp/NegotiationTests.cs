using System.Net;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>RFC 9110, section 12.5.1, and the media types of GraphQL over HTTP.</summary>
public sealed class NegotiationTests : TransportTest
{
    [Theory(Timeout = 60_000)]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(GraphQLResponse, GraphQLResponse)]
    [InlineData("Application/GraphQL-Response+JSON; charset=\"UTF-8\"", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.4, application/json;q=0.5", Json)]
    [InlineData("application/json;q=0, */*;q=0.1", GraphQLResponse)]
    [InlineData("*/*, application/json;q=0.2", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-16, application/json;q=0.1", Json)]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", Json)]
    // What Apollo Client and urql send with queries.
    [InlineData("multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9", GraphQLResponse)]
    [InlineData("multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", GraphQLResponse)]
    public async Task The_type_that_is_liked_best_is_given(string? accept, string type)
    {
        using var response = await PostAsync(Request("{ hello }"), accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{type}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("text/html")]
    [InlineData("image/*")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;charset=utf-16")]
    [InlineData("multipart/mixed;deferSpec=20220824")]
    [InlineData("multipart/mixed;subscriptionSpec=2.0")]
    [InlineData("text/event-stream;q=0")]
    [InlineData("no media type")]
    public async Task Where_nothing_is_acceptable_nothing_is_done(string accept)
    {
        using var response = await PostAsync(Request("mutation { touch }"), accept);
        await IsRefusedAsync(response, HttpStatusCode.NotAcceptable, "not_acceptable");
        Assert.Equal(0, Host.Signals.Touched);
    }
}
