using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.GraphQLHttp.Documents;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Only the documents that the host was given.</summary>
public sealed class TrustedDocumentTests : TransportTest
{
    internal override GraphQLHttpOptions Options { get; } = new()
    {
        TrustedDocuments = new Dictionary<string, string> { ["greet"] = "{ hello }", ["sha256:abc"] = "mutation { touch }", ["watch"] = "subscription { events }" },
    };

    [Theory(Timeout = 60_000)]
    [InlineData("""{"documentId":"greet"}""")]
    [InlineData("""{"documentId":"greet","query":"mutation { touch }"}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"greet"}}}""")]
    public async Task A_given_document_is_answered_by_its_id(string body)
    {
        using var response = await PostAsync(JsonNode.Parse(body)!);
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("""{"documentId":"sha256:abc"}""")]
    [InlineData("""{"documentId":"abc"}""")]
    public async Task The_prefix_of_a_hash_may_be_left_out(string body)
    {
        using var response = await PostAsync(JsonNode.Parse(body)!);
        Assert.Equal("""{"data":{"touch":1}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("""{"query":"mutation { touch }"}""")]
    [InlineData("""{"documentId":"other","query":"mutation { touch }"}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"other"}},"query":"mutation { touch }"}""")]
    [InlineData("{}")]
    public async Task Everything_else_is_refused(string body)
    {
        using var response = await PostAsync(JsonNode.Parse(body)!, GraphQLResponse);
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "document_not_trusted");
        Assert.Equal(0, Host.Signals.Touched);
    }

    [Fact(Timeout = 60_000)]
    public async Task Also_over_WebSocket()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.StartsWith("""1 error [{"message":"Only the documents""", Assert.Single(await socket.ReceiveAsync(1)));
        await socket.SubscribeAsync("1", new JsonObject { ["documentId"] = "greet" });
        Assert.Equal(["""1 next {"data":{"hello":"world"}}""", "1 complete"], await socket.ReceiveAsync(2));
    }

    [Theory]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","name":"A","type":"query","body":"{ hello }"},{"id":"b","body":"{ b }"}]}""")]
    [InlineData("""{"a":"{ hello }","b":"{ b }"}""")]
    public void Manifests_of_Apollo_and_of_graphql_codegen_are_read(string manifest)
    {
        var documents = Read(manifest);
        Assert.Equal([("a", "{ hello }"), ("b", "{ b }")], documents.Select(d => (d.Key, d.Value)).Order());
    }

    [Theory]
    [InlineData("", "it is no JSON that is taken here: line 1, byte 1.")]
    [InlineData("{\n \"a\" 1}", "it is no JSON that is taken here: line 2, byte 6.")]
    [InlineData("""{"a":"\ud800"}""", "a text in it is no Unicode.")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{}", "it holds no documents")]
    [InlineData("""{"a":1}""", "the document of a is no text")]
    [InlineData("""{"a":"{ x }","a":"{ y }"}""", "it is no JSON")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}""", "version 1 is known")]
    [InlineData("""{"format":"other","version":1,"operations":[]}""", "version 1 is known")]
    [InlineData("""{"format":7,"version":1,"operations":[]}""", "version 1 is known")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1}""", "'operations' is no list")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[]}""", "it holds no documents")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}""", "operation 1 has no 'id' or no 'body'")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"x"},{"id":"a","body":"y"}]}""", "the id a is there twice")]
    public void A_broken_manifest_says_what_is_wrong(string manifest, string why) =>
        Assert.Contains(why, Assert.Throws<SettingException>(() => Read(manifest)).Message);

    [Theory]
    [InlineData("/nowhere/manifest.json", "there is no such file")]
    [InlineData("/", "it is a folder, not a file")]
    public void A_manifest_that_cannot_be_read_is_named(string path, string why) =>
        Assert.Equal($"The trusted documents in {path} cannot be used: {why}.", Assert.Throws<SettingException>(() => TrustedDocuments.Read(path)).Message);

    private static IReadOnlyDictionary<string, string> Read(string manifest)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, manifest);
            return TrustedDocuments.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
