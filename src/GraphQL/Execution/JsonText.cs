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
}
