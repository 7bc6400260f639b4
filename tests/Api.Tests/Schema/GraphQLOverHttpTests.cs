using System.Net;
using System.Text;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

public sealed class GraphQLOverHttpTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresTheory(Timeout = 60_000)]
    [InlineData("{ me { id ", "syntax_error")]
    [InlineData("{ nothing }", "validation_failed")]
    [InlineData("{ me }", "validation_failed")]
    [InlineData("query($id: ID!) { request(id: $id) { id } }", "invalid_variable")]
    public async Task A_document_that_cannot_be_executed_says_why(string query, string code)
    {
        var host = await HostAsync();
        var member = await host.At("kaums").SignInAsync("reader");
        Assert.Equal(code, Codes(await AskAsync(member, query))[0]);
        // Whoever takes the newer media type gets the status, too.
        var strict = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        var reply = (await member.PostAsync("/graphql", strict, ("Accept", "application/graphql-response+json"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("application/graphql-response+json", reply.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, Codes(reply.Json)[0]);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("no id")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-00000000000g")]
    public async Task An_id_that_is_none_is_named_as_the_argument(string id)
    {
        var host = await HostAsync();
        var member = await host.At("kaums").SignInAsync("reader");
        foreach (var query in new[] { "query($id: ID!) { request(id: $id) { id } }", "query($id: ID!) { replay(requestId: $id) { version } }" })
            Assert.Single(Codes(await AskAsync(member, query, new { id })), code => code is "invalid_argument" or "invalid_variable");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Get_asks_and_other_methods_are_named()
    {
        var host = await HostAsync();
        var nobody = host.At("kaums").Nobody();
        var reply = (await nobody.SendAsync(new HttpRequestMessage(HttpMethod.Get, nobody.Path("/graphql?query=%7Borganisation%7Bkey%7D%7D")))).Is(HttpStatusCode.OK);
        Assert.Equal("kaums", (string?)reply.Json["data"]!["organisation"]!["key"]);
        (await nobody.SendAsync(new HttpRequestMessage(HttpMethod.Put, nobody.Path("/graphql")))).IsProblem(405, "method_not_allowed");
        (await nobody.SendAsync(new HttpRequestMessage(HttpMethod.Get, nobody.Path("/graphql?query=%7Bme%7D&variables=%5B")))).Is(HttpStatusCode.BadRequest);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Outside_Development_the_schema_is_not_told()
    {
        const string Query = "{ __schema { queryType { name } } }";
        var development = await HostAsync();
        Assert.Equal("Query", (string?)(await DataAsync(development.At("kaums").Nobody(), Query))["__schema"]!["queryType"]!["name"]);
        await using var production = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), "Production");
        Assert.Equal(["introspection_disabled"], Codes(await AskAsync(production.At("kaums").Nobody(), Query)));
        await DataAsync(production.At("kaums").Nobody(), "{ __typename organisation { key } }");
    }

    /// <summary>The schema is a contract with front ends: a change of it is seen in review. Written anew with SERVICEDESK_WRITE_SCHEMA=1.</summary>
    [Fact]
    public async Task The_schema_is_the_one_that_is_published()
    {
        var path = Path.Combine(Repository.Root, "docs", "schema.graphql");
        var printed = SchemaPrinter.Print(GraphQLEndpoint.BuildSchema()).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SERVICEDESK_WRITE_SCHEMA") == "1")
            await File.WriteAllTextAsync(path, printed);
        Assert.Equal(await File.ReadAllTextAsync(path), printed);
    }
}
