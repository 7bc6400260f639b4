using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Http;

/// <summary>Compares JSON with the shape of a type and notes everything that differs, each with its path.</summary>
internal static class JsonShape
{
    /// <summary>A body of nothing but mistakes need not be answered with as many.</summary>
    public const int MostErrors = 50;

    public static void Check(JsonElement element, JsonTypeInfo type, string path, List<FieldError> errors)
    {
        if (errors.Count >= MostErrors || path.Length > 0 && element.ValueKind == JsonValueKind.Null)
            return;
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                if (Is(element, JsonValueKind.Object, "object", path, errors))
                    Members(element, type, path, errors);
                break;
            case JsonTypeInfoKind.Dictionary:
                if (Is(element, JsonValueKind.Object, "object", path, errors))
                    foreach (var (name, value) in Named(element, path, errors))
                        Check(value, Of(type.ElementType!), At(path, name), errors);
                break;
            case JsonTypeInfoKind.Enumerable:
                if (Is(element, JsonValueKind.Array, "array", path, errors))
                    foreach (var (index, item) in element.EnumerateArray().Index())
                        Check(item, Of(type.ElementType!), $"{path}[{index}]", errors);
                break;
            default:
                Scalar(element, type.Type, path, errors);
                break;
        }
    }

    private static void Members(JsonElement element, JsonTypeInfo type, string path, List<FieldError> errors)
    {
        var known = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value) in Named(element, path, errors))
        {
            if (known.TryGetValue(name, out var property))
                Check(value, Of(property.PropertyType), At(path, name), errors);
            else if (errors.Count < MostErrors)
                errors.Add(Error(At(path, name), InputErrorCodes.UnknownMember, ("allowed", string.Join(", ", known.Keys))));
        }
    }

    /// <summary>The members of an object; a name that stands twice, or is no text, is noted.</summary>
    private static IEnumerable<(string Name, JsonElement Value)> Named(JsonElement element, string path, List<FieldError> errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (errors.Count >= MostErrors)
                yield break;
            if (NameOf(member) is not { } name)
                errors.Add(Error(path, InputErrorCodes.InvalidText));
            else if (!seen.Add(name))
                errors.Add(Error(At(path, name), FieldErrorCodes.Repeated));
            else
                yield return (name, member.Value);
        }
    }

    private static void Scalar(JsonElement element, Type type, string path, List<FieldError> errors)
    {
        if (type == typeof(string))
        {
            if (Is(element, JsonValueKind.String, "string", path, errors) && !IsText(element))
                errors.Add(Error(path, InputErrorCodes.InvalidText));
        }
        else if (type == typeof(bool) || type == typeof(bool?))
        {
            if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                errors.Add(WrongType(path, "boolean"));
        }
        else
        {
            throw new InvalidOperationException($"Bodies hold no {type.Name}.");
        }
    }

    private static bool Is(JsonElement element, JsonValueKind kind, string name, string path, List<FieldError> errors)
    {
        if (element.ValueKind == kind)
            return true;
        errors.Add(WrongType(path, name));
        return false;
    }

    // Half of a surrogate pair can be written as an escape; it is found only when the text is taken out.
    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonTypeInfo Of(Type type) => StrictJson.Options.GetTypeInfo(type);

    private static string At(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static FieldError WrongType(string path, string expected) => Error(path, InputErrorCodes.WrongType, ("expected", expected));

    private static FieldError Error(string path, string code, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        new(path, code, FieldValues.Of(parameters));
}
