using System.Globalization;
using System.Text.Json;

namespace ServiceDesk.Api.Http;

/// <summary>Finds one value of a JSON text by a pointer (RFC 6901), such as <c>/entries/0/messageid</c>.</summary>
internal static class JsonPointer
{
    /// <summary>The text or number there; null where there is none, or the JSON is none.</summary>
    public static string? FindText(ReadOnlyMemory<byte> json, string pointer)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Find(document.RootElement, pointer) switch
            {
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // No JSON, or a text in it that is no Unicode.
            return null;
        }
    }

    private static JsonElement? Find(JsonElement root, string pointer)
    {
        var at = root;
        // The empty pointer is the whole text.
        foreach (var token in pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(token, out var member))
                at = member;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength())
                at = at[index];
            else
                return null;
        }
        return at;
    }
}
