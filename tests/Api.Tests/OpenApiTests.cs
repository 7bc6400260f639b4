using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Text;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>The document says what the host does: examples are accepted, error codes exist, headers are named.</summary>
public sealed class OpenApiTests(HostFixture fixture) : ApiTest(fixture)
{
    public static TheoryData<string> Commands => [.. RequestCommands.All.Select(command => command.Name)];

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Commands))]
    public async Task Every_command_is_described(string name)
    {
        var command = RequestCommands.All.Single(command => command.Name == name);
        var document = await DocumentAsync();
        var path = command.Starts ? "/{organisation}/api/requests" : $"/{{organisation}}/api/requests/{{id}}/{command.Path}";
        var operation = document["paths"]![path]!["post"]!;
        Assert.Equal(name, (string?)operation["operationId"]);
        Assert.Equal(command.Summary, (string?)operation["summary"]);
        Assert.Equal(command.Description, (string?)operation["description"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(command.Example), operation["requestBody"]!["content"]!["application/json"]!["example"]));
        Assert.NotNull(operation["security"]![0]!["bearer"]);

        var headers = operation["parameters"]!.AsArray().Where(p => (string?)p!["in"] == "header").ToDictionary(p => (string)p!["name"]!, p => (bool?)p!["required"] ?? false);
        Assert.Contains("Idempotency-Key", headers.Keys);
        Assert.Equal(!command.Starts, headers.GetValueOrDefault("If-Match"));
        Assert.Equal(command.Starts ? ["organisation"] : ["id", "organisation"], operation["parameters"]!.AsArray().Where(p => (string?)p!["in"] == "path").Select(p => (string)p!["name"]!).Order());
        var done = operation["responses"]![command.Starts ? "201" : "200"]!;
        Assert.NotNull(done["headers"]!["ETag"]);
        Assert.NotNull(done["headers"]!["Idempotency-Replayed"]);
        foreach (var status in ErrorAnswers.Of(command))
        {
            var answer = operation["responses"]![$"{status.Key}"]!;
            Assert.NotNull(answer["content"]!["application/problem+json"]!["schema"]);
            Assert.All(status, code => Assert.Contains($"`{code}`", (string?)answer["description"]));
        }
    }

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Commands))]
    public async Task Every_example_is_accepted(string name)
    {
        var command = RequestCommands.All.Single(command => command.Name == name);
        await using var host = command.Name == "escalate" ? await TestHost.StartAsync(await Fixture.CreateDatabaseAsync()) : null;
        var reply = await new Examples(host ?? await HostAsync()).SendAsync(command);
        reply.Is(command.Starts ? HttpStatusCode.Created : HttpStatusCode.OK);
    }

    /// <summary>Answers leave out what is null, and bodies may: a client made from the document must not ask for it.</summary>
    [PostgresFact(Timeout = 60_000)]
    public async Task Nothing_that_may_be_null_must_be_there()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();
        var wrong =
            from schema in schemas
            from name in schema.Value!["required"]?.AsArray() ?? []
            where schema.Value["properties"]![(string)name!]!.ToJsonString().Contains("\"null\"", StringComparison.Ordinal)
            select $"{schema.Key}.{name}";
        Assert.Empty(wrong);
        Assert.Equal(["person", "expiresIn"], schemas["SignInAnswer"]!["required"]!.AsArray().Select(name => (string)name!));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Every_type_says_what_it_looks_like()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();
        Assert.Empty(schemas.Where(schema => schema.Value!["type"] is null && schema.Value["oneOf"] is null && schema.Value["enum"] is null).Select(schema => schema.Key));
        Assert.Equal("date-time", (string?)schemas["Instant"]!["format"]);
    }

    [Fact]
    public void Every_code_has_its_texts()
    {
        var codes = RequestCommands.All.SelectMany(ErrorAnswers.Of).Concat(ErrorAnswers.OfReading).Concat(ErrorAnswers.OfDevelopmentTokens).SelectMany(status => status).Distinct();
        foreach (var problem in codes.Concat(Constants(typeof(ProblemCodes))).Select(code => new Problem(400, code)))
            Assert.NotEqual(ProblemTexts.Of(problem, Languages.Persian, null), ProblemTexts.Of(problem, Languages.English, null));
        foreach (var code in Constants(typeof(InputErrorCodes)))
            Assert.NotEqual(ProblemTexts.Of(new("x", code), Languages.Persian), ProblemTexts.Of(new("x", code), Languages.English));
    }

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private async Task<JsonNode> DocumentAsync() =>
        (await (await HostAsync()).At("").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json"))).Is(HttpStatusCode.OK).Json;
}
