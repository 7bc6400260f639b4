using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Reads JSON strings, of which not all are text: an escaped lone surrogate is valid JSON.</summary>
internal static class JsonText
{
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    public static bool TryRead(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>The member of an object that has this name; the last where there are several.</summary>
    public static bool TryGetMember(JsonElement json, string name, out JsonElement value)
    {
        try
        {
            return json.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // A name on the way there is no text; no member is asked for by such a name.
            value = json.EnumerateObject().LastOrDefault(member => TryRead(member, out var read) && read == name).Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }
}
