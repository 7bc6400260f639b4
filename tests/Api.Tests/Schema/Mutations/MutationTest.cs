using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Schema.Mutations;

/// <summary>A test that commands through GraphQL.</summary>
public abstract class MutationTest(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Payload = """
        {
          answer { id trackingCode status version events answerDue { at } }
          replayed
          request { id version status { value } messages { text } letter { date { iso jalali } } fields { key value } }
          problem { code message status parameters { name value } errors { field code message parameters { name value } } }
        }
        """;

    /// <summary>Sends a command as a mutation.</summary>
    /// <param name="member">Who sends it.</param>
    /// <param name="command">The command, by its name.</param>
    /// <param name="body">Its body as over HTTP.</param>
    /// <param name="id">The request; null for a submission.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="headers">Headers of the HTTP request.</param>
    /// <returns>The payload.</returns>
    internal static async Task<JsonNode> MutateAsync(
        Member member, string command, string body, string? id = null, long? version = null, string? key = null, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(member, command, InputOf(await member.WithLetterAsync(body)), id, version, key, headers);
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        var payload = answer["data"]!["done"]!;
        Assert.True(payload["answer"] is null != payload["problem"] is null, payload.ToJsonString());
        if (payload["problem"] is { } problem)
            Assert.True(ErrorAnswers.OfMutation(CommandOf(command))[(int)problem["status"]!].Contains((string)problem["code"]!), $"{command} does not declare {problem.ToJsonString()}.");
        return payload;
    }

    /// <summary>A command that must be done.</summary>
    internal static async Task<JsonNode> DoneAsync(Member member, string command, string body, JsonNode? before = null)
    {
        var payload = await MutateAsync(member, command, body, (string?)before?["id"], (long?)before?["version"]);
        Assert.True(payload["problem"] is null, $"{command}: {payload.ToJsonString()}");
        return payload["answer"]!;
    }

    /// <summary>The whole response to a mutation, with the field under the alias <c>done</c>.</summary>
    internal static async Task<JsonNode> SendAsync(Member member, string command, JsonNode input, string? id, long? version, string? key, params (string Name, string Value)[] headers)
    {
        var starts = CommandOf(command).Starts;
        var type = char.ToUpperInvariant(command[0]) + command[1..] + "Input";
        var query = starts
            ? $"mutation($input: {type}!, $key: String) {{ done: {command}(input: $input, idempotencyKey: $key) {Payload} }}"
            : $"mutation($id: ID!, $version: Long!, $input: {type}!, $key: String) {{ done: {command}(id: $id, expectedVersion: $version, input: $input, idempotencyKey: $key) {Payload} }}";
        var variables = new JsonObject { ["input"] = input.DeepClone(), ["key"] = key };
        if (!starts)
            (variables["id"], variables["version"]) = (id, version);
        return (await member.PostAsync("/graphql", new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString(), headers)).Is(HttpStatusCode.OK).Json;
    }

    /// <summary>A body as the mutation's input: the same but for the map of fields, the date and the kind of sender.</summary>
    internal static JsonNode InputOf(string body)
    {
        var input = JsonNode.Parse(body)!.AsObject();
        if (input["fields"] is JsonObject fields)
            input["fields"] = new JsonArray([.. fields.Select(field => new JsonObject { ["key"] = field.Key, ["value"] = field.Value?.DeepClone() })]);
        if (input["letterDate"] is JsonValue date)
            input["letterDate"] = new JsonObject { ["iso"] = date.DeepClone() };
        if (input["senderKind"] is JsonValue kind)
            input["senderKind"] = ((string)kind!).ToUpperInvariant();
        return input;
    }

    internal static RequestCommand CommandOf(string name) => RequestCommands.All.Single(command => command.Name == name);

    /// <summary>The errors of a problem as <c>field code</c>.</summary>
    internal static IReadOnlyList<string> Errors(JsonNode payload) =>
        [.. payload["problem"]!["errors"]!.AsArray().Select(error => $"{error!["field"]} {error["code"]}")];
}
