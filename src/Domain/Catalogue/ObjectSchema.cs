using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The JSON Schema (2020-12) of one object of a definition file, taken down while its reader asks for its properties.</summary>
internal sealed class ObjectSchema(SchemaDescription file)
{
    /// <summary>A list's keyword of the product's own: the properties that tell its entries apart.</summary>
    public const string Identity = "x-identity";

    private readonly Dictionary<string, JsonObject> properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> required = new(StringComparer.Ordinal);
    private readonly HashSet<string> never = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode> defaults = new(StringComparer.Ordinal);
    private readonly JsonArray rules = [];

    public SchemaDescription File { get; } = file;

    /// <summary>A property is asked for. Asked again it stays as it is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="schema">What it may be.</param>
    /// <param name="nullable">Whether null stands for its absence.</param>
    public void Add(string name, JsonObject schema, bool nullable = true)
    {
        if (properties.TryAdd(name, schema) && !nullable)
        {
            never.Add(name);
        }
    }

    public void Require(string name)
    {
        required.Add(name);
        never.Add(name);
    }

    /// <summary>States what the absence of a property stands for.</summary>
    public void Default(string name, JsonNode value) => defaults[name] = value;

    /// <summary>States more about a property that was asked for.</summary>
    public void Constrain(string name, Action<JsonObject> constraint) => constraint(properties[name]);

    /// <summary>States something about several properties at once.</summary>
    public void AddRule(JsonObject rule) => rules.Add(rule);

    public JsonObject ToJson()
    {
        var all = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            var property = never.Contains(name) ? schema : OrNull(schema);
            if (defaults.TryGetValue(name, out var otherwise))
            {
                property["default"] = otherwise;
            }

            all[name] = property;
        }

        var json = new JsonObject { ["type"] = "object", ["properties"] = all };
        if (required.Count > 0)
        {
            json["required"] = new JsonArray([.. properties.Keys.Where(required.Contains).Select(name => JsonValue.Create(name))]);
        }

        if (rules.Count > 0)
        {
            json["allOf"] = rules;
        }

        // The two names that any object may carry.
        json["patternProperties"] = new JsonObject { ["^[$](schema|comment)$"] = SchemaDescription.Comment() };
        json["additionalProperties"] = false;
        return json;
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray choices)
        {
            choices.Add(null);
        }
        else if (SchemaDescription.IsText(schema))
        {
            return SchemaDescription.OptionalText(schema);
        }
        else if (schema["type"]?.GetValueKind() == JsonValueKind.String && !schema.ContainsKey("properties"))
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        }
        else
        {
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        return schema;
    }
}
