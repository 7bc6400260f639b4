using System.Text.Json;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>graphql-js and this engine mean the same schema: as it is printed and as it describes itself.</summary>
public class SchemaDifferenceTests
{
    private const string Introspection = """
        query {
          __schema {
            description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...Type }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Value } }
          }
        }
        fragment Type on __Type {
          kind name description specifiedByURL
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...Value } type { ...Reference } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...Value }
          interfaces { ...Reference }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...Reference }
          isOneOf
        }
        fragment Value on __InputValue { name description type { ...Reference } defaultValue isDeprecated deprecationReason }
        fragment Reference on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }
        """;

    /// <summary>graphql-js has deprecated directives already, which the edition of September 2025 does not know.</summary>
    private static readonly HashSet<string?> Newer = ["__Schema", "__Directive", "__DirectiveLocation", "deprecated"];

    [NodeFact]
    public async Task It_prints_alike()
    {
        await using var theirs = await Reference.StartAsync();
        var printed = await theirs.AskAsync(new { act = "print", sdl = SchemaPrinter.Print(new Ours().Schema) });
        Assert.Equal(printed.GetProperty("own").GetString(), printed.GetProperty("given").GetString());
    }

    [NodeFact]
    public async Task It_describes_itself_alike()
    {
        await using var theirs = await Reference.StartAsync();
        var expected = await theirs.AskAsync(new { act = "introspect", query = Introspection });
        var actual = await Run.JsonAsync(new Ours().Schema, Introspection, options: new GraphQLOptions { MaxCost = double.MaxValue });
        Assert.Equal(Describe(expected), Describe(actual));
    }

    /// <summary>
    /// A line for each type and directive. The specification leaves the order of types open, so they are sorted by name; the descriptions of what it defines itself are the server's own.
    /// </summary>
    private static string Describe(JsonElement response)
    {
        var schema = response.GetProperty("data").GetProperty("__schema");
        var roots = new[] { "description", "queryType", "mutationType", "subscriptionType" }.Select(n => Answer.Of(schema.GetProperty(n)));
        var all = schema.GetProperty("types").EnumerateArray().Concat(schema.GetProperty("directives").EnumerateArray())
            .Where(t => !Newer.Contains(t.GetProperty("name").GetString()))
            .OrderBy(t => t.GetProperty("name").GetString(), StringComparer.Ordinal)
            .Select(t => Answer.Of(Normal(t, IsSpecified(t))));
        return string.Join('\n', roots.Concat(all));
    }

    private static bool IsSpecified(JsonElement described) =>
        described.GetProperty("name").GetString() is { } name
        && (name.StartsWith("__", StringComparison.Ordinal) || name is "Int" or "Float" or "String" or "Boolean" or "ID" or "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf");

    private static JsonElement Normal(JsonElement json, bool isSpecified) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonSerializer.SerializeToElement(json.EnumerateObject()
            .Where(p => !isSpecified || p.Name != "description")
            .ToDictionary(p => p.Name, p => p.Name == "possibleTypes" ? Sorted(p.Value) : Normal(p.Value, isSpecified))),
        JsonValueKind.Array => JsonSerializer.SerializeToElement(json.EnumerateArray().Select(i => Normal(i, isSpecified))),
        _ => json,
    };

    private static JsonElement Sorted(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? JsonSerializer.SerializeToElement(types.EnumerateArray().OrderBy(Answer.Of, StringComparer.Ordinal)) : types;
}
