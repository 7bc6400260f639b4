using System.Text.Json.Nodes;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Gathers the objects of a schema, each kind of which stands in it once, by the name of its type; where objects of one type differ, each stands in its own place.</summary>
internal sealed class SchemaDescription
{
    private const string TextName = "#/$defs/text";
    private const string OptionalTextName = "#/$defs/optionalText";
    private const string CommentName = "#/$defs/comment";

    private readonly List<(string Name, JsonObject Schema)> objects = [];

    /// <summary>What every text of a definition file is (<see cref="DefinitionText"/>), and at most so long in Unicode characters.</summary>
    public static JsonObject Text(int limit) => new() { ["$ref"] = TextName, ["maxLength"] = limit };

    public static JsonObject Comment() => new() { ["$ref"] = CommentName };

    public static bool IsText(JsonObject schema) => (string?)schema["$ref"] == TextName;

    /// <summary>The same text, or null.</summary>
    public static JsonObject OptionalText(JsonObject text)
    {
        text["$ref"] = OptionalTextName;
        return text;
    }

    /// <summary>An object of the file is described, those within it before it.</summary>
    public void Add(string name, JsonObject schema) => objects.Add((name, schema));

    /// <summary>The whole schema of the file.</summary>
    public JsonObject Complete(JsonObject root)
    {
        var definitions = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["text"] = new JsonObject { ["type"] = "string", ["pattern"] = TextRules.TextPattern },
            ["optionalText"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = TextRules.TextPattern },
            ["comment"] = OptionalText(Text(ObjectReader.CommentLimit)),
        };
        foreach (var same in objects.GroupBy(described => described.Name))
        {
            var first = same.First().Schema;
            if (same.Any(other => !JsonNode.DeepEquals(first, other.Schema)))
            {
                continue;
            }

            definitions.Add(same.Key, first.DeepClone());
            foreach (var (name, schema) in same)
            {
                schema.ReplaceWith(new JsonObject { ["$ref"] = $"#/$defs/{name}" });
            }
        }

        root["$defs"] = new JsonObject(definitions);
        return root;
    }
}
