using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>
/// Reads one JSON object of a definition file. Every property that is asked for is an allowed one; what is there beyond
/// them is an error, so that a misspelt setting is never silently ignored.
/// </summary>
internal sealed class ObjectReader
{
    private const int DefaultLimit = 500;

    private readonly Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);

    // Two names that any object may carry: the schema for editors, and a word to the reader of the file.
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal) { "$schema", "$comment" };

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

    public string Path { get; }

    public DefinitionErrors Errors { get; }

    /// <summary>Not an object at all; said once, not once more for every property.</summary>
    public bool Broken { get; }

    public string At(string name) => $"{Path}.{name}";

    /// <summary>Reports the properties that nobody asked for.</summary>
    public void Close()
    {
        OptionalText("$schema");
        OptionalText("$comment", 2_000);
        foreach (var name in properties.Keys.Where(name => !asked.Contains(name)))
        {
            Errors.Add(At(name), "The property is unknown.", string.Join(", ", asked.Where(known => known[0] != '$')));
        }
    }

    /// <summary>Whether the property is there, be it as null.</summary>
    public bool Has(string name)
    {
        asked.Add(name);
        return properties.ContainsKey(name);
    }

    public string Text(string name, int limit = DefaultLimit) => OptionalText(name, limit) ?? Missing(name, "a text", "");

    public string? OptionalText(string name, int limit = DefaultLimit)
    {
        if (Find(name, JsonValueKind.String, "a text") is not { } element)
        {
            return null;
        }

        return DefinitionText.Check(element.GetString()!, At(name), limit, Errors);
    }

    /// <summary>A text that matches a pattern; the allowed values are told in words.</summary>
    public string Matching(string name, Regex pattern, string allowed)
    {
        var text = Text(name);
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            Errors.Add(At(name), $"'{text}' does not fit.", allowed);
        }

        return text;
    }

    public LocalisedText Localised(string name) => OptionalLocalised(name) ?? Missing(name, "an object with fa and en", new LocalisedText("", ""));

    public LocalisedText? OptionalLocalised(string name)
    {
        if (OptionalObject(name) is not { } reader)
        {
            return null;
        }

        var text = new LocalisedText(reader.Text("fa"), reader.Text("en"));
        reader.Close();
        return text;
    }

    public long Number(string name, long least, long most, long? otherwise = null) =>
        OptionalNumber(name, least, most) ?? otherwise ?? Missing(name, Between(least, most), least);

    public long? OptionalNumber(string name, long least, long most)
    {
        var allowed = Between(least, most);
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

    public T Choice<T>(string name, T? otherwise = null)
        where T : struct, Enum
    {
        var choices = ChoicesOf<T>();
        var allowed = string.Join(", ", choices.Keys);
        if (Find(name, JsonValueKind.String, allowed) is not { } element)
        {
            return otherwise ?? Missing(name, allowed, default(T));
        }

        if (choices.TryGetValue(element.GetString()!, out var choice))
        {
            return choice;
        }

        Errors.Add(At(name), $"'{element.GetString()}' is no choice.", allowed);
        return default;
    }

    /// <summary>The list of choices of that name, each once; empty when absent.</summary>
    public ValueList<T> Choices<T>(string name)
        where T : struct, Enum
    {
        var choices = ChoicesOf<T>();
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

    private static Dictionary<string, T> ChoicesOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    /// <summary>The object of that name, read by <paramref name="read"/>; null when absent or null.</summary>
    public T? Optional<T>(string name, Func<ObjectReader, T> read)
        where T : class
    {
        if (OptionalObject(name) is not { } reader)
        {
            return null;
        }

        var value = read(reader);
        reader.Close();
        return value;
    }

    public ObjectReader? OptionalObject(string name) =>
        Find(name, JsonValueKind.Object, "an object") is { } element ? new ObjectReader(element, At(name), Errors) : null;

    /// <summary>The list of objects of that name; empty when absent.</summary>
    public ValueList<T> List<T>(string name, Func<ObjectReader, T> read)
    {
        var items = new List<T>();
        foreach (var (element, path) in Elements(name, "a list of objects"))
        {
            var reader = new ObjectReader(element, path, Errors);
            if (!reader.Broken)
            {
                items.Add(read(reader));
                reader.Close();
            }
        }

        return items.ToValueList();
    }

    /// <summary>The list of texts of that name, each with its path; empty when absent.</summary>
    public List<(string Text, string Path)> Texts(string name)
    {
        var texts = new List<(string, string)>();
        foreach (var (element, path) in Elements(name, "a list of texts"))
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                Errors.Add(path, $"This is {Kind(element)}.", "a text");
            }
            else if (DefinitionText.Check(element.GetString()!, path, DefaultLimit, Errors) is { } text)
            {
                texts.Add((text, path));
            }
        }

        return texts;
    }

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
        // A value of the wrong kind has been reported already.
        if (!Broken && (!properties.TryGetValue(name, out var element) || element.ValueKind == JsonValueKind.Null))
        {
            Errors.Add(At(name), "The property is missing.", allowed);
        }

        return placeholder;
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
