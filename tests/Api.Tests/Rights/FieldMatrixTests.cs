using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>
/// Every field of GraphQL × every kind of person × whose data it is: the answer is what the table of rights says, and nothing
/// else. The documents are made from the schema and select all of it, so a field that is added is tried by itself.
/// </summary>
public sealed class FieldMatrixTests(RightsMatrixFixture fixture) : IClassFixture<RightsMatrixFixture>
{
    private static readonly GraphQL.Types.Schema Schema = GraphQLEndpoint.BuildSchema();

    [Fact]
    public void Every_field_of_the_schema_is_selected_by_one_of_the_documents()
    {
        var selection = new Selection();
        foreach (var root in new[] { Schema.QueryType, Schema.MutationType!, Schema.SubscriptionType! })
            foreach (var field in root.Fields)
            {
                selection.Fields.Add(field);
                selection.Of(field.Type);
            }
        Assert.Empty(Schema.Fields.Except(selection.Fields).Select(field => $"{field}"));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Queries_give_everybody_what_the_table_says()
    {
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var world in await fixture.WorldsAsync())
            foreach (var visitor in world.Visitors)
                foreach (var field in Schema.QueryType.Fields)
                    foreach (var target in NamesRequest(field) ? world.TargetsOf(visitor) : world.Everything.Take(1))
                    {
                        tried++;
                        var answer = await AskAsync(visitor, $"{{ answer: {field.Name}{ArgumentsOf(field, target)} {new Selection().Of(field.Type)} }}");
                        if (Difference(world, field, visitor, target, answer) is { } difference)
                            wrong.Add($"{field} by {visitor}{(NamesRequest(field) ? $", {target}" : "")}: {difference}");
                    }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(tried > 300);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Mutations_are_for_whom_the_table_says_and_nothing_is_done()
    {
        var host = await fixture.HostAsync();
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var world in await fixture.WorldsAsync())
        {
            var acts = await host.ActsAsync();
            foreach (var visitor in world.Visitors)
                foreach (var target in world.TargetsOf(visitor))
                {
                    var selections = Schema.MutationType!.Fields.Select(field => $"{field.Name}{ArgumentsOf(field, target)} {new Selection().Of(field.Type)}");
                    var answer = await AskAsync(visitor, $"mutation {{ {string.Join(' ', selections)} }}");
                    foreach (var field in Schema.MutationType.Fields)
                    {
                        tried++;
                        var refused = ErrorOf(answer, field.Name) ?? (string?)answer["data"]?[field.Name]?["problem"]?["code"] ?? (string?)answer["code"];
                        var expected = ExpectedOf(world, field, visitor, target);
                        if (Expected.Of(refused) != expected)
                            wrong.Add($"{field} by {visitor}, {target}: {expected} by the table, {refused ?? answer["errors"]?.ToJsonString()}");
                        else if (answer["data"]?[field.Name]?["answer"] is not null)
                            wrong.Add($"{field} by {visitor}, {target}: was done");
                    }
                }
            Assert.Equal(acts, await host.ActsAsync());
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(tried > 500);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Subscriptions_are_for_whom_the_table_says()
    {
        var host = await fixture.HostAsync();
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var world in await fixture.WorldsAsync())
            foreach (var visitor in world.Visitors.Where(visitor => visitor.Organisation == world.Organisation))
                foreach (var field in Schema.SubscriptionType!.Fields)
                    foreach (var target in NamesRequest(field) ? world.TargetsOf(visitor) : world.Everything.Take(1))
                    {
                        tried++;
                        await using var subscriber = await Subscriber.BeginAsync(
                            host, world.Organisation, visitor.Person, $"subscription {{ answer: {field.Name}{ArgumentsOf(field, target)} {new Selection().Of(field.Type)} }}");
                        // Who follows lists hears nothing at first; whoever is refused does.
                        var answer = subscriber.HasResult || ExpectedOf(world, field, visitor, target) != Expected.Open ? await subscriber.NextAsync() : new JsonObject();
                        if (Difference(world, field, visitor, target, answer) is { } difference)
                            wrong.Add($"{field} by {visitor}, {target}: {difference}");
                    }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(tried > 50);
    }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    private static string? Difference(RightsWorld world, FieldDefinition field, RightsVisitor visitor, RightsTarget target, JsonNode answer)
    {
        var (expected, refused) = (ExpectedOf(world, field, visitor, target), ErrorOf(answer, "answer") ?? (string?)answer["code"]);
        if (Expected.Of(refused) != expected && !(field.Name.Contains("ByTrackingCode", StringComparison.Ordinal) && target.Standing is null && refused == Expected.NotFound))
            return $"{expected} by the table, {refused}";
        if (expected != Expected.Open && answer["data"]?["answer"] is not null)
            return "refused, and yet answered";
        if (expected == Expected.Open && refused is null && answer["errors"] is { } errors)
            return $"errors within: {errors.ToJsonString()}";
        var text = answer.ToJsonString();
        if (world.Everything.FirstOrDefault(one => text.Contains(one.Secret) && !MayRead(visitor, world, one, RequestAct.Read)) is { } seen)
            return $"shows {seen}";
        return world.Everything.FirstOrDefault(one => text.Contains(one.Note) && !MayRead(visitor, world, one, RequestAct.ReadInternal)) is { } noted ? $"shows the note of {noted}" : null;
    }

    private static string ExpectedOf(RightsWorld world, FieldDefinition field, RightsVisitor visitor, RightsTarget target)
    {
        // Such a token is refused before the document is looked at.
        if (visitor.Organisation != world.Organisation)
            return Expected.WrongOrganisation;
        return FieldAccessRules.DeclaredOf(field) switch
        {
            { Act: { } act } => Expected.Of(visitor.Person, act),
            { OnRequest: { } act } => Expected.Of(visitor.Person, act, target.Standing),
            _ => throw new InvalidOperationException($"{field} declares no act."),
        };
    }

    private static bool MayRead(RightsVisitor visitor, RightsWorld world, RightsTarget target, RequestAct act) =>
        visitor.Organisation == world.Organisation && visitor.Person is { } person && RequestRights.Of(person, act, target.Standing) is RequestAccess.Allowed;

    private static bool NamesRequest(FieldDefinition field) => field.Arguments.Any(argument => argument is { IsRequired: true, Name: "id" or "requestId" or "code" });

    /// <summary>What must be said, so that nothing is done: no version is the one that was seen.</summary>
    private static string ArgumentsOf(FieldDefinition field, RightsTarget target)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: " + argument.Name switch
        {
            "id" or "requestId" => $"\"{target.Id}\"",
            "code" => $"\"{target.Code}\"",
            "expectedVersion" => "0",
            "input" => "{}",
            var unknown => throw new InvalidOperationException($"{field} asks for {unknown}: say here what it names."),
        }).ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private static string? ErrorOf(JsonNode answer, string name) =>
        (string?)answer["errors"]?.AsArray().FirstOrDefault(error => error!["path"] is JsonArray { Count: 1 } path && (string?)path[0] == name)?["extensions"]?["code"];

    private static async Task<JsonNode> AskAsync(RightsVisitor visitor, string query) =>
        (await visitor.Member.PostAsync("/graphql", JsonSerializer.Serialize(new { query }))).Json;
}
