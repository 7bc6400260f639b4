using System.Text.Json.Nodes;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>The words of a JSON Schema, which are written by hand, apart from what it states, which is not.</summary>
internal static class SchemaAnnotations
{
    private static readonly string[] Words = ["$schema", "$id", "$comment", "title", "description", "examples"];

    /// <summary>What a schema states, without words.</summary>
    public static JsonObject Without(JsonObject schema) => With(schema, null, keep: false);

    /// <summary>What a schema states, with the words that another has at the same places.</summary>
    public static JsonObject With(JsonObject schema, JsonObject? words) => With(schema, words, keep: true);

    /// <summary>The places of the properties that no word explains.</summary>
    public static IEnumerable<string> Unexplained(JsonNode? node, string path = "#") => node switch
    {
        JsonArray list => list.SelectMany((item, index) => Unexplained(item, $"{path}/{index}")),
        JsonObject schema => Properties(schema)
            .Where(property => property.Value is JsonObject described && !IsRule(path) && (string?)described["description"] is null or "")
            .Select(property => $"{path}/properties/{property.Key}")
            .Concat(schema.SelectMany(member => Unexplained(member.Value, $"{path}/{member.Key}"))),
        _ => [],
    };

    private static JsonObject Properties(JsonObject schema) => schema["properties"] as JsonObject ?? [];

    /// <summary>A rule names properties, which are explained where they are allowed.</summary>
    private static bool IsRule(string path) => path.Contains("/allOf/");

    private static JsonObject With(JsonObject schema, JsonObject? words, bool keep, bool named = false)
    {
        // The members of "properties" and "$defs" are names, and a property may be called "title" or "description".
        var own = named ? [] : (keep ? words : null)?.Where(word => Words.Contains(word.Key)) ?? [];
        var result = new JsonObject(own.Select(word => KeyValuePair.Create(word.Key, word.Value?.DeepClone())));
        foreach (var (name, value) in schema.Where(member => named || !Words.Contains(member.Key)))
        {
            result[name] = With(value, words?[name], keep, !named && name is "properties" or "patternProperties" or "$defs");
        }

        return result;
    }

    private static JsonNode? With(JsonNode? value, JsonNode? words, bool keep, bool named) => value switch
    {
        JsonObject schema => With(schema, words as JsonObject, keep, named),
        JsonArray list => new JsonArray([.. list.Select((item, index) => With(item, words is JsonArray there && index < there.Count ? there[index] : null, keep, named: false))]),
        _ => value?.DeepClone(),
    };
}
