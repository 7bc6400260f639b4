using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>
/// What differs between two definitions as people would say it: entries of lists are known by their keys, not by their
/// places, and what is left out is what it stands for. The schema knows both.
/// </summary>
public sealed class OrganisationDiff
{
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonObject Schema = JsonNode.Parse(OrganisationDefinitionReader.Describe().ToJsonString())!.AsObject();

    /// <summary>The properties that say to people what an object is, the most telling first.</summary>
    private static readonly string[] Titles = ["name", "label", "text", "reason"];

    private readonly List<DefinitionChange> changes = [];

    private OrganisationDiff()
    {
    }

    /// <summary>The differences in the order of the schema; none where both mean the same.</summary>
    /// <param name="before">A definition that reads without error, as JSON.</param>
    /// <param name="after">Another one.</param>
    public static ValueList<DefinitionChange> Between(string before, string after)
    {
        var diff = new OrganisationDiff();
        diff.Objects("", Schema, JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        return diff.changes.ToValueList();
    }

    private void Values(string path, JsonObject schema, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (JsonObject one, JsonObject other):
                Objects(path, schema, one, other);
                break;
            case (JsonArray or null, JsonArray or null) when schema["items"] is JsonObject items:
                Lists(path, schema, Resolve(items), before as JsonArray ?? [], after as JsonArray ?? []);
                break;
            case (null, _):
                Add(path, DefinitionChangeKind.Added, null, Brief(after));
                break;
            case (_, null):
                Add(path, DefinitionChangeKind.Removed, Brief(before), null);
                break;
            default:
                Add(path, DefinitionChangeKind.Changed, Brief(before), Brief(after));
                break;
        }
    }

    private void Objects(string path, JsonObject schema, JsonObject before, JsonObject after)
    {
        foreach (var (name, node) in schema["properties"]?.AsObject() ?? [])
        {
            var property = node!.AsObject();
            Values(path.Length == 0 ? name : $"{path}.{name}", Resolve(property), ValueOf(before, name, property), ValueOf(after, name, property));
        }
    }

    /// <summary>What a property has, or what its absence stands for.</summary>
    private static JsonNode? ValueOf(JsonObject owner, string name, JsonObject property) =>
        owner.TryGetPropertyValue(name, out var value) ? value : property["default"];

    private void Lists(string path, JsonObject schema, JsonObject items, JsonArray before, JsonArray after)
    {
        if (schema[ObjectSchema.Identity] is JsonArray identity)
        {
            Entries(path, items, Keyed(before, identity), Keyed(after, identity));
        }
        else if (before.Concat(after).All(item => item is JsonValue))
        {
            Words(path, [.. before.Select(Brief)], [.. after.Select(Brief)]);
        }
        else if (!JsonNode.DeepEquals(before, after))
        {
            Add(path, DefinitionChangeKind.Changed, Brief(before), Brief(after));
        }
    }

    private void Entries(string path, JsonObject items, List<(string Key, JsonNode? Value)> before, List<(string Key, JsonNode? Value)> after)
    {
        var (then, now) = (before.ToDictionary(entry => entry.Key, entry => entry.Value), after.ToDictionary(entry => entry.Key, entry => entry.Value));
        foreach (var (key, value) in before.Where(entry => !now.ContainsKey(entry.Key)))
        {
            Add($"{path}[{key}]", DefinitionChangeKind.Removed, Brief(value), null);
        }

        foreach (var (key, value) in after)
        {
            if (then.TryGetValue(key, out var was))
            {
                Values($"{path}[{key}]", items, was, value);
            }
            else
            {
                Add($"{path}[{key}]", DefinitionChangeKind.Added, null, Brief(value));
            }
        }

        Order(path, [.. before.Select(entry => entry.Key).Where(now.ContainsKey)], [.. after.Select(entry => entry.Key).Where(then.ContainsKey)]);
    }

    private void Words(string path, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (var word in before.Except(after))
        {
            Add(path, DefinitionChangeKind.Removed, word, null);
        }

        foreach (var word in after.Except(before))
        {
            Add(path, DefinitionChangeKind.Added, null, word);
        }

        Order(path, [.. before.Where(after.Contains)], [.. after.Where(before.Contains)]);
    }

    private void Order(string path, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (!before.SequenceEqual(after))
        {
            Add(path, DefinitionChangeKind.Reordered, string.Join(", ", before), string.Join(", ", after));
        }
    }

    private void Add(string path, DefinitionChangeKind kind, string? before, string? after) => changes.Add(new(path, kind, before, after));

    private static List<(string Key, JsonNode? Value)> Keyed(JsonArray list, JsonArray identity) =>
        [.. list.Select(item => (string.Join(' ', identity.Select(name => Brief(item![(string)name!]))), item))];

    /// <summary>The schema of a value that is there: behind its name, and without the choice to be absent.</summary>
    private static JsonObject Resolve(JsonObject schema)
    {
        var present = schema["anyOf"] is JsonArray choices ? choices[0]!.AsObject() : schema;
        if ((string?)present["$ref"] is not { } name)
        {
            return present;
        }

        var definition = Schema["$defs"]![name["#/$defs/".Length..]]!.AsObject();
        return Schema["$defs"]![name["#/$defs/".Length..]]!.AsObject();
    }

    /// <summary>A value in a few words: a text as it is, a thing by its name.</summary>
    private static string Brief(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => (string)text!,
        JsonObject { Count: 2 } localised when localised["fa"] is { } fa => Brief(fa),
        JsonObject { Count: 2 } hours when hours["from"] is { } from && hours["to"] is { } to => $"{Brief(from)}–{Brief(to)}",
        JsonObject thing when Titles.Select(title => thing[title]).FirstOrDefault(title => title is not null) is { } title => Brief(title),
        JsonObject scalars when scalars.All(member => member.Value is JsonValue) => string.Join(", ", scalars.Select(member => $"{member.Key} {Brief(member.Value)}")),
        JsonArray list => string.Join(", ", list.Select(Brief)),
        _ => value.ToJsonString(Short),
    };
}
