using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>What is sent to exhaust the host: each gets a typed error, and the next request its answer.</summary>
public sealed class HostileRequestTests(HostFixture fixture) : GraphQLTest(fixture)
{
    public static TheoryData<string> Names => [.. Documents.Keys];

    private static Dictionary<string, string> Documents { get; } = new()
    {
        ["nesting of 100,000"] = string.Concat(Enumerable.Repeat("{a", 100_000)),
        ["nested lists"] = "{ queue(units: " + new string('[', 100_000) + " }",
        ["nested objects"] = "{ queue(filter: " + string.Concat(Enumerable.Repeat("{a:", 100_000)) + " }",
        ["nested types"] = "query($a: " + new string('[', 100_000) + "Int) { organisation { key } }",
        ["fragment cycle"] = "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
        ["fragment of itself"] = "{ ...a } fragment a on Query { ...a ...a }",
        ["doubling fragments"] = "{ ...f0 } " + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} ")) + "fragment f60 on Query { __typename }",
        ["364 KB of inline fragments"] = "{" + string.Concat(Enumerable.Repeat("...{__typename}", 364 * 1024 / 15)) + "}",
        ["3,000 repeated fields"] = "{ " + string.Concat(Enumerable.Repeat("organisation { key } ", 3_000)) + "}",
        ["alias flood"] = "{ " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}:me{{id}}")) + "}",
        ["directive flood"] = "{ organisation " + string.Concat(Enumerable.Repeat("@skip(if:false)", 20_000)) + " { key } }",
        ["argument flood"] = "{ statusByTrackingCode(" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}:1 ")) + ") { __typename } }",
        ["long name"] = "{ " + new string('a', 400_000) + " }",
        ["many errors"] = "{ " + string.Concat(Enumerable.Range(0, 1_900).Select(i => $"x{i} ")) + "}",
    };

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Names))]
    public async Task A_hostile_document_gets_a_typed_error(string name)
    {
        var host = await HostAsync();
        var nobody = host.At("kaums").Nobody();
        var answer = await AskAsync(nobody, Documents[name]);
        Assert.True(Codes(answer) is [not "internal_error", ..], answer.ToJsonString());
        Assert.Null(answer["data"]);
        await DataAsync(nobody, "{ organisation { key } }");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Huge_variables_get_a_typed_error()
    {
        var host = await HostAsync();
        var nobody = host.At("kaums").Nobody();
        const string Query = "query($c: String!) { statusByTrackingCode(code: $c) { __typename } }";
        var wide = new JsonObject { ["query"] = Query, ["variables"] = new JsonObject { ["c"] = new JsonArray([.. Enumerable.Range(0, 100_000).Select(i => JsonValue.Create(i % 10))]) } };
        Assert.Equal(["invalid_variable"], Codes((await nobody.PostAsync("/graphql", wide.ToJsonString())).Is(HttpStatusCode.OK).Json));
        var deep = "{\"query\":\"{ organisation { key } }\",\"variables\":{\"c\":" + string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "1" + new string('}', 50_000) + "}}";
        Assert.Equal(["bad_request"], Codes((await nobody.PostAsync("/graphql", deep)).Is(HttpStatusCode.BadRequest).Json));
        var large = "{\"query\":\"{ organisation { key } }\",\"variables\":{\"c\":\"" + new string('x', 2_000_000) + "\"}}";
        var message = new HttpRequestMessage(HttpMethod.Post, nobody.Path("/graphql")) { Content = new StringContent(large, Encoding.UTF8, "application/json") };
        message.Headers.ExpectContinue = true;
        Assert.Equal(["body_too_large"], Codes((await nobody.SendAsync(message)).Is(HttpStatusCode.RequestEntityTooLarge).Json));
        await DataAsync(nobody, "{ organisation { key } }");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_long_value_is_not_repeated_by_every_error()
    {
        var host = await HostAsync();
        var member = await host.At("kaums").SignInAsync("reader");
        var query = "query($v: ID!) { " + string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}: request(id: $v) {{ id }} ")) + "}";
        var answer = await AskAsync(member, query, new { v = new string('x', 500_000) });
        Assert.Equal(Enumerable.Repeat("invalid_argument", 200), Codes(answer));
        Assert.True(answer.ToJsonString().Length < 100_000, "the answer is small");
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("{\"query\":\"{ organisation { key } }\",\"variables\":{\"a\":\"\\ud800\"}}", HttpStatusCode.OK)]
    [InlineData("{\"query\":\"query($c: String!) { statusByTrackingCode(code: $c) { __typename } }\",\"variables\":{\"c\":\"\\ud800\"}}", HttpStatusCode.OK)]
    [InlineData("{\"query\":\"query($c: String!) { statusByTrackingCode(code: $c) { __typename } }\",\"variables\":{\"\\udc00\":1,\"c\":\"x\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":\"{ organisation { key } }\",\"extensions\":{\"\\ud800\":{}}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":\"{ organisation { key } }\",\"operationName\":\"\\ud800\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":\"{ organisation { key } }\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"\\ud800\"}}}", HttpStatusCode.OK)]
    public async Task A_text_that_is_no_Unicode_is_no_fault_of_the_host(string body, HttpStatusCode status)
    {
        var host = await HostAsync();
        var reply = (await host.At("kaums").Nobody().PostAsync("/graphql", body)).Is(status);
        Assert.DoesNotContain("internal_error", Codes(reply.Json));
    }
}
