using System.Text.Json.Nodes;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Rules of a JSON Schema across several properties of an object.</summary>
internal static class JsonRules
{
    /// <summary>Where one object is, the other one is too.</summary>
    public static JsonObject Together(string property, string other) => new()
    {
        ["if"] = Where(property, new JsonObject { ["type"] = "object" }),
        ["then"] = Where(other, new JsonObject { ["type"] = "object" }),
    };

    /// <summary>A list has entries where another property has a certain value.</summary>
    public static JsonObject Needs(string list, string where, string value) => new()
    {
        ["if"] = Where(where, new JsonObject { ["const"] = value }),
        ["then"] = Where(list, new JsonObject { ["type"] = "array", ["minItems"] = 1 }),
    };

    /// <summary>A text is there where another property has a certain value.</summary>
    public static JsonObject Text(string property, string where, string value) => new()
    {
        ["if"] = Where(where, new JsonObject { ["const"] = value }),
        ["then"] = Where(property, new JsonObject { ["type"] = "string" }),
    };

    /// <summary>A property has content only where another one has one of certain values.</summary>
    public static JsonObject Only(string property, string where, IEnumerable<string> values) => new()
    {
        ["if"] = Where(where, new JsonObject { ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) }),
        ["else"] = new JsonObject { ["properties"] = new JsonObject { [property] = new JsonObject { ["type"] = new JsonArray("null", "array"), ["maxItems"] = 0 } } },
    };

    private static JsonObject Where(string property, JsonObject schema) => new()
    {
        ["properties"] = new JsonObject { [property] = schema },
        ["required"] = new JsonArray(property),
    };
}
