using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>
/// Reads one JSON object of a definition file. Every property that is asked for is an allowed one; what is there beyond
/// them is an error, so that a misspelt setting is never silently ignored. A reader that describes has no object before it
/// and takes down what it is asked for (<see cref="Describe"/>).
/// </summary>
internal sealed class ObjectReader
{
    public const int CommentLimit = 2_000;

    private const int DefaultLimit = 500;

    private readonly Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);

    // Two names that any object may carry: the schema for editors, and a word to the reader of the file.
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal) { "$schema", "$comment" };

    private readonly ObjectSchema? schema;

    public ObjectReader(JsonElement element, string path, DefinitionErrors errors)
    {
        Path = path;
        Errors = errors;
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, $"This is {Kind(element)}.", "an object");
            Broken = true;
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!properties.TryAdd(property.Name, property.Value))
            {
                errors.Add(At(property.Name), "The property stands twice.", "each property once");
            }
        }
    }

    private ObjectReader(ObjectSchema schema, string path)
    {
        (this.schema, Path, Errors) = (schema, path, new DefinitionErrors(path));
    }

    public string Path { get; }

    public DefinitionErrors Errors { get; }

    /// <summary>Not an object at all; said once, not once more for every property.</summary>
    public bool Broken { get; }

    /// <summary>The JSON Schema of what <paramref name="read"/> reads. It is run once with nothing to read: every list has one entry then, every object is there, every text is empty.</summary>
    public static JsonObject Describe<T>(Func<ObjectReader, T> read)
    {
        var description = new SchemaDescription();
        var reader = new ObjectReader(new ObjectSchema(description), "$");
        read(reader);
        return description.Complete(reader.schema!.ToJson());
    }

    public string At(string name) => $"{Path}.{name}";

    /// <summary>Reports the properties that nobody asked for.</summary>
    public void Close()
    {
        if (schema is not null)
        {
            return;
        }

        OptionalText("$schema", CommentLimit);
        OptionalText("$comment", CommentLimit);
        foreach (var name in properties.Keys.Where(name => !asked.Contains(name)))
        {
            Errors.Add(At(name), "The property is unknown.", string.Join(", ", asked.Where(known => known[0] != '$')));
        }
    }

    /// <summary>States for the schema what is checked about a property beyond what it was asked for as.</summary>
    public void Constrain(string name, Action<JsonObject> constraint) => schema?.Constrain(name, constraint);

    /// <summary>States for the schema what the absence of a property stands for.</summary>
    public void Default(string name, Func<JsonNode> value) => schema?.Default(name, value());

    /// <summary>States for the schema that the property is never absent.</summary>
    public void Require(string name) => schema?.Require(name);

    /// <summary>States for the schema what is checked across several properties.</summary>
    public void AddRule(Func<JsonObject> rule) => schema?.AddRule(rule());

    /// <summary>Whether the property is there, be it as null.</summary>
    public bool Has(string name)
    {
        asked.Add(name);
        return schema is not null || properties.ContainsKey(name);
    }

    public string Text(string name, int limit = DefaultLimit) => OptionalText(name, limit) ?? Missing(name, "a text", "");

    public string? OptionalText(string name, int limit = DefaultLimit)
    {
        schema?.Add(name, SchemaDescription.Text(limit));
        if (Find(name, JsonValueKind.String, "a text") is not { } element)
        {
            return null;
        }

        return DefinitionText.Check(element.GetString()!, At(name), limit, Errors);
    }

    /// <summary>A text that matches a pattern; the allowed values are told in words.</summary>
    public string Matching(string name, Regex pattern, string allowed)
    {
        schema?.Add(name, Pattern(pattern, allowed));
        var text = Text(name);
        if (text.Length > 0)
        {
            Fits(text, At(name), pattern, allowed);
        }

        return text;
    }

    /// <summary>The same, or null where it is absent.</summary>
    /// <param name="name">The property.</param>
    /// <param name="pattern">What it must match.</param>
    /// <param name="allowed">The same in words.</param>
    /// <param name="needed">Whether its absence is wrong here, by a rule that <see cref="AddRule"/> states.</param>
    public string? OptionalMatching(string name, Regex pattern, string allowed, bool needed)
    {
        schema?.Add(name, Pattern(pattern, allowed));
        var text = OptionalText(name);
        if (text is { Length: > 0 })
        {
            Fits(text, At(name), pattern, allowed);
        }
        else if (needed)
        {
            NoteMissing(name, allowed);
        }

        return text;
    }

    public LocalisedText Localised(string name) => Object(name, Localised) ?? new LocalisedText("", "");

    public LocalisedText? OptionalLocalised(string name) => Optional(name, Localised);

    private static LocalisedText Localised(ObjectReader text) => new(text.Text("fa"), text.Text("en"));

    public long Number(string name, long least, long most, long? otherwise = null)
    {
        var number = OptionalNumber(name, least, most);
        if (otherwise is { } given)
        {
            schema?.Default(name, JsonValue.Create(given));
        }

        return number ?? otherwise ?? Missing(name, Between(least, most), least);
    }

    public long? OptionalNumber(string name, long least, long most)
    {
        var allowed = Between(least, most);
        schema?.Add(name, new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most });
        if (Find(name, JsonValueKind.Number, allowed) is not { } element)
        {
            return null;
        }

        if (element.TryGetInt64(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Errors.Add(At(name), $"{element.GetRawText()} does not fit.", allowed);
        return least;
    }

    private static string Between(long least, long most) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");

    public bool Flag(string name, bool otherwise)
    {
        asked.Add(name);
        schema?.Add(name, new JsonObject { ["type"] = "boolean" }, nullable: false);
        schema?.Default(name, JsonValue.Create(otherwise));
        if (!properties.TryGetValue(name, out var element))
        {
            return otherwise;
        }

        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        Errors.Add(At(name), $"This is {Kind(element)}.", "true, false");
        return otherwise;
    }

    /// <param name="name">The property.</param>
    /// <param name="otherwise">What its absence stands for; null where it must be there.</param>
    /// <param name="among">The choices that there are here; all where left out.</param>
    public T Choice<T>(string name, T? otherwise = null, IReadOnlyList<T>? among = null)
        where T : struct, Enum
    {
        var choice = OptionalChoice(name, among);
        if (otherwise is { } given)
        {
            schema?.Default(name, JsonValue.Create(NameOf(given)));
        }

        return choice ?? otherwise ?? Missing(name, string.Join(", ", ChoicesOf(among).Keys), default(T));
    }

    public T? OptionalChoice<T>(string name, IReadOnlyList<T>? among = null)
        where T : struct, Enum
    {
        var choices = ChoicesOf(among);
        var allowed = string.Join(", ", choices.Keys);
        schema?.Add(name, Among(choices.Keys));
        if (Find(name, JsonValueKind.String, allowed) is not { } element)
        {
            return null;
        }

        if (choices.TryGetValue(element.GetString()!, out var choice))
        {
            return choice;
        }

        Errors.Add(At(name), $"'{element.GetString()}' is no choice.", allowed);
        return default(T);
    }

    /// <summary>The object of that name, which must be there; null, with an error noted, when it is not.</summary>
    public T? Object<T>(string name, Func<ObjectReader, T> read)
        where T : class
    {
        var value = Optional(name, read);
        Require(name);
        return value ?? Missing<T?>(name, "an object", null);
    }

    /// <summary>The list of choices of that name, each once; empty when absent.</summary>
    public ValueList<T> Choices<T>(string name)
        where T : struct, Enum
    {
        var choices = ChoicesOf<T>(null);
        schema?.Add(name, new JsonObject { ["type"] = "array", ["items"] = Among(choices.Keys), ["uniqueItems"] = true });
        var chosen = new List<T>();
        foreach (var (text, path) in Texts(name))
        {
            if (!choices.TryGetValue(text, out var choice))
            {
                Errors.Add(path, $"'{text}' is no choice.", string.Join(", ", choices.Keys));
            }
            else if (chosen.Contains(choice))
            {
                Errors.Add(path, $"'{text}' stands twice.", "each once");
            }
            else
            {
                chosen.Add(choice);
            }
        }

        return chosen.ToValueList();
    }

    private static Dictionary<string, T> ChoicesOf<T>(IReadOnlyList<T>? among)
        where T : struct, Enum =>
        (among ?? Enum.GetValues<T>()).ToDictionary(NameOf);

    /// <summary>The object of that name, read by <paramref name="read"/>; null when absent or null.</summary>
    public T? Optional<T>(string name, Func<ObjectReader, T> read)
        where T : class
    {
        if (schema is not null)
        {
            asked.Add(name);
            var (described, value) = Described(At(name), read);
            schema.Add(name, described);
            return value;
        }

        if (Find(name, JsonValueKind.Object, "an object") is not { } element)
        {
            return null;
        }

        return Read(new ObjectReader(element, At(name), Errors), read);
    }

    /// <summary>The objects of an object whose names are data, each with its name; null where the file says false or null, so that there is to be none.</summary>
    public List<(string Key, T? Value)> Map<T>(string name, Regex pattern, string allowed, Func<ObjectReader, string, T> read)
        where T : class
    {
        if (schema is not null)
        {
            asked.Add(name);
            var none = new JsonObject { ["enum"] = new JsonArray(false, null) };
            schema.Add(name, new JsonObject
            {
                ["type"] = "object",
                ["patternProperties"] = new JsonObject
                {
                    ["^[$](schema|comment)$"] = SchemaDescription.Comment(),
                    [pattern.ToString()] = new JsonObject { ["anyOf"] = new JsonArray(Described(At(name), reader => read(reader, "")).Schema, none) },
                },
                ["additionalProperties"] = false,
            });
            return [];
        }

        return Find(name, JsonValueKind.Object, "an object") is { } element ? new ObjectReader(element, At(name), Errors).Entries(pattern, allowed, read) : [];
    }

    private List<(string Key, T? Value)> Entries<T>(Regex pattern, string allowed, Func<ObjectReader, string, T> read)
        where T : class
    {
        var entries = new List<(string, T?)>();
        foreach (var (key, element) in properties.Where(property => !asked.Contains(property.Key)).ToList())
        {
            asked.Add(key);
            Fits(key, At(key), pattern, allowed);
            var isOff = element.ValueKind is JsonValueKind.False or JsonValueKind.Null;
            entries.Add((key, isOff ? null : Optional(key, own => read(own, key))));
        }

        Close();
        return entries;
    }

    /// <summary>The list of objects of that name; empty when absent.</summary>
    public ValueList<T> List<T>(string name, Func<ObjectReader, T> read)
    {
        if (schema is not null)
        {
            asked.Add(name);
            var (described, value) = Described($"{At(name)}[0]", read);
            schema.Add(name, new JsonObject { ["type"] = "array", ["items"] = described });
            return [value];
        }

        var items = new List<T>();
        foreach (var (element, path) in Elements(name, "a list of objects"))
        {
            var reader = new ObjectReader(element, path, Errors);
            if (!reader.Broken)
            {
                items.Add(Read(reader, read));
            }
        }

        return items.ToValueList();
    }

    /// <summary>The list of texts of that name, each with its path; empty when absent.</summary>
    /// <param name="name">The list's name.</param>
    /// <param name="pattern">What each must match; null for any text.</param>
    /// <param name="allowed">The same in words.</param>
    public List<(string Text, string Path)> Texts(string name, Regex? pattern = null, string allowed = "a text")
    {
        schema?.Add(name, new JsonObject { ["type"] = "array", ["items"] = pattern is null ? SchemaDescription.Text(DefaultLimit) : Pattern(pattern, allowed) });
        var texts = new List<(string, string)>();
        foreach (var (element, path) in Elements(name, "a list of texts"))
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                Errors.Add(path, $"This is {Kind(element)}.", allowed);
            }
            else if (DefinitionText.Check(element.GetString()!, path, DefaultLimit, Errors) is { } text)
            {
                texts.Add((text, path));
                if (pattern is not null)
                {
                    Fits(text, path, pattern, allowed);
                }
            }
        }

        return texts;
    }

    private static T Read<T>(ObjectReader reader, Func<ObjectReader, T> read)
    {
        var value = read(reader);
        reader.Close();
        return value;
    }

    private (JsonObject Schema, T Value) Described<T>(string path, Func<ObjectReader, T> read)
    {
        var reader = new ObjectReader(new ObjectSchema(schema!.File), path);
        var value = Read(reader, read);
        var described = reader.schema!.ToJson();
        if (!typeof(T).IsGenericType)
        {
            schema.File.Add(JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name), described);
        }

        return (described, value);
    }

    /// <summary>The whole text matches: <c>$</c> alone would let a line break at its end through.</summary>
    private void Fits(string text, string path, Regex pattern, string allowed)
    {
        if (pattern.Match(text).Length != text.Length)
        {
            Errors.Add(path, $"'{text}' does not fit.", allowed);
        }
    }

    private static JsonObject Pattern(Regex pattern, string allowed) =>
        new() { ["type"] = "string", ["maxLength"] = DefaultLimit, ["pattern"] = pattern.ToString(), ["patternErrorMessage"] = $"Allowed: {allowed}" };

    private static JsonObject Among(IEnumerable<string> choices) => new() { ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice))]) };

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private List<(JsonElement Element, string Path)> Elements(string name, string allowed) =>
        Find(name, JsonValueKind.Array, allowed) is { } array
            ? [.. array.EnumerateArray().Select((element, index) => (element, $"{At(name)}[{index}]"))]
            : [];

    private JsonElement? Find(string name, JsonValueKind kind, string allowed)
    {
        asked.Add(name);
        if (!properties.TryGetValue(name, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (element.ValueKind == kind)
        {
            return element;
        }

        Errors.Add(At(name), $"This is {Kind(element)}.", allowed);
        return null;
    }

    private T Missing<T>(string name, string allowed, T placeholder)
    {
        schema?.Require(name);
        NoteMissing(name, allowed);
        return placeholder;
    }

    private void NoteMissing(string name, string allowed)
    {
        // A value of the wrong kind has been reported already.
        if (!Broken && (!properties.TryGetValue(name, out var element) || element.ValueKind == JsonValueKind.Null))
        {
            Errors.Add(At(name), "The property is missing.", allowed);
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
