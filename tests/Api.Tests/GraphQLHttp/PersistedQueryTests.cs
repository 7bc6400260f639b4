using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Automatic persisted queries, as Apollo Client and urql expect them.</summary>
public sealed class PersistedQueryTests : TransportTest
{
    private const string Query = "{ hello }";

    internal override GraphQLHttpOptions Options { get; } = new() { PersistedQueryCount = 2, PersistedQueryBytes = 2_000 };

    [Fact(Timeout = 60_000)]
    public async Task A_hash_stands_for_its_document_once_both_came_together()
    {
        using (var unknown = await PostAsync(Hashed(null, Query), Json))
        {
            Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
            Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", await unknown.Content.ReadAsStringAsync());
        }
        using (var strict = await PostAsync(Hashed(null, Query), GraphQLResponse))
            await IsRefusedAsync(strict, HttpStatusCode.BadRequest, "PERSISTED_QUERY_NOT_FOUND");
        await IsAnsweredAsync(Hashed(Query, Query));
        await IsAnsweredAsync(Hashed(null, Query));
        await IsAnsweredAsync(Hashed("", Query));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hash_goes_in_an_address_too()
    {
        var address = $"extensions={Uri.EscapeDataString(Hashed(null, Query)["extensions"]!.ToJsonString())}";
        using (var unknown = await GetAsync(address))
            Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await CodeOf(unknown));
        using (var both = await GetAsync($"query={Uri.EscapeDataString(Query)}&{address}"))
            Assert.Equal("world", (string?)(await JsonOf(both))["data"]!["hello"]);
        using var known = await GetAsync(address);
        Assert.Equal("world", (string?)(await JsonOf(known))["data"]!["hello"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_mutation_that_is_known_is_not_run_by_an_address()
    {
        const string Mutation = "mutation { touch }";
        await IsAnsweredAsync(Hashed(Mutation, Mutation));
        using var response = await GetAsync($"extensions={Uri.EscapeDataString(Hashed(null, Mutation)["extensions"]!.ToJsonString())}");
        await IsRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "mutation_not_allowed");
        Assert.Equal(1, Host.Signals.Touched);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_document_id_of_SHA256_is_such_a_hash()
    {
        await IsAnsweredAsync(Hashed(Query, Query));
        await IsAnsweredAsync(new JsonObject { ["documentId"] = "sha256:" + HashOf(Query) });
        using var known = await GetAsync($"documentId=sha256:{HashOf(Query)}");
        Assert.Equal("world", (string?)(await JsonOf(known))["data"]!["hello"]);
        using var unknown = await PostAsync(new JsonObject { ["documentId"] = "sha256:" + HashOf("{ x }") });
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await CodeOf(unknown));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hash_of_something_else_is_refused_and_nothing_is_kept()
    {
        using (var response = await PostAsync(Hashed("mutation { touch }", Query), GraphQLResponse))
            await IsRefusedAsync(response, HttpStatusCode.BadRequest, "persisted_query_mismatch");
        Assert.Equal(0, Host.Signals.Touched);
        await IsUnknownAsync(Query);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"version\":2,\"sha256Hash\":\"x\"}")]
    [InlineData("{\"version\":\"1\",\"sha256Hash\":\"x\"}")]
    [InlineData("{\"sha256Hash\":\"x\"}")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":1,\"sha256Hash\":7}")]
    [InlineData("[]")]
    public async Task What_is_no_version_1_is_not_supported(string extension)
    {
        using var response = await PostAsync(new JsonObject { ["extensions"] = new JsonObject { ["persistedQuery"] = JsonNode.Parse(extension) } });
        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""", await response.Content.ReadAsStringAsync());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello")]
    [InlineData("{ nothing }")]
    public async Task What_is_not_valid_is_not_kept(string query)
    {
        using (var response = await PostAsync(Hashed(query, query)))
            Assert.NotNull((await JsonOf(response))["errors"]);
        await IsUnknownAsync(query);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_one_not_asked_for_longest_is_forgotten_first()
    {
        string[] queries = ["{ a: hello }", "{ b: hello }", "{ c: hello }"];
        await IsAnsweredAsync(Hashed(queries[0], queries[0]));
        await IsAnsweredAsync(Hashed(queries[1], queries[1]));
        await IsAnsweredAsync(Hashed(null, queries[0]));
        await IsAnsweredAsync(Hashed(queries[2], queries[2]));
        await IsUnknownAsync(queries[1]);
        await IsAnsweredAsync(Hashed(null, queries[0]));
        await IsAnsweredAsync(Hashed(null, queries[2]));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_bytes_that_are_kept_are_bounded()
    {
        var long1 = "{ hello } #" + new string('1', 600);
        var long2 = "{ hello } #" + new string('2', 600);
        var tooLong = "{ hello } #" + new string('3', 2_000);
        await IsAnsweredAsync(Hashed(long1, long1));
        await IsAnsweredAsync(Hashed(long2, long2));
        await IsUnknownAsync(long1);
        await IsAnsweredAsync(Hashed(tooLong, tooLong));
        await IsUnknownAsync(tooLong);
        await IsAnsweredAsync(Hashed(null, long2));
    }

    [Fact(Timeout = 60_000)]
    public async Task Switched_off_a_hash_alone_is_not_supported_and_a_document_is_answered()
    {
        await using var host = await TransportHost.StartAsync(new GraphQLHttpOptions { PersistedQueries = false });
        using (var both = await host.Client.PostAsync("/graphql", new StringContent(Hashed(Query, Query).ToJsonString(), Encoding.UTF8, Json)))
            Assert.Equal("world", (string?)(await JsonOf(both))["data"]!["hello"]);
        using var hash = await host.Client.PostAsync("/graphql", new StringContent(Hashed(null, Query).ToJsonString(), Encoding.UTF8, Json));
        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", await CodeOf(hash));
    }

    private static JsonObject Hashed(string? query, string hashed)
    {
        var body = new JsonObject { ["extensions"] = new JsonObject { ["persistedQuery"] = new JsonObject { ["version"] = 1, ["sha256Hash"] = HashOf(hashed) } } };
        if (query is not null)
            body["query"] = query;
        return body;
    }

    private static string HashOf(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

    private async Task IsAnsweredAsync(JsonNode body)
    {
        using var response = await PostAsync(body);
        var json = await JsonOf(response);
        Assert.True(json["data"] is not null, json.ToJsonString());
    }

    private async Task IsUnknownAsync(string query)
    {
        using var response = await PostAsync(Hashed(null, query));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await CodeOf(response));
    }
}
