using System.Net;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Requests in the address.</summary>
public sealed class GetTests : TransportTest
{
    [Theory(Timeout = 60_000)]
    [InlineData("query={hello}")]
    [InlineData("query=query+A{hello}query+B{fails}&operationName=A")]
    [InlineData("query={hello}&operationName=&variables=&extensions=null&other=1&other=2")]
    [InlineData("query=query($b:Boolean!){hello@include(if:$b)}&variables={\"b\":true}&extensions={}")]
    public async Task A_query_is_answered(string query)
    {
        using var response = await GetAsync(query);
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("", "'query' is missing")]
    [InlineData("query=", "'query' is missing")]
    [InlineData("query={hello}&query={hello}", "'query' is there more than once")]
    [InlineData("query={hello}&variables={}&variables={}", "'variables' is there more than once")]
    [InlineData("query={hello}&variables=[]", "'variables' must be a JSON object")]
    [InlineData("query={hello}&variables={", "'variables' is no JSON that is taken here: line 1, byte 2.")]
    [InlineData("query={hello}&variables={\"a\":1,\"a\":1}", "'variables' is no JSON")]
    [InlineData("query={hello}&extensions=7", "'extensions' must be a JSON object")]
    public async Task Parameters_are_single_and_of_their_type(string query, string why)
    {
        using var response = await GetAsync(query);
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "bad_request");
        Assert.Contains(why, (string?)(await JsonOf(response))["errors"]![0]!["message"]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Json)]
    [InlineData(GraphQLResponse)]
    public async Task A_mutation_is_not_run(string accept)
    {
        using var response = await GetAsync("query=mutation{touch}", accept);
        await IsRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "mutation_not_allowed");
        Assert.EndsWith("use POST.", (string?)(await JsonOf(response))["errors"]![0]!["message"]);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(0, Host.Signals.Touched);
    }
}
