using System.Globalization;
using System.Text.Json;

namespace ServiceDesk.Api.Http;

/// <summary>Finds one value of a JSON text by a pointer (RFC 6901), such as <c>/entries/0/messageid</c>.</summary>
internal static class JsonPointer
{
    /// <summary>The text or number there; null where there is none, or the JSON is none.</summary>
    public static string? FindText(ReadOnlyMemory<byte> json, string pointer) => Read(json, pointer, static value => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    });

    /// <summary>The text, number or truth value there, the last as true or false; null where there is none, or the JSON is none.</summary>
    public static string? FindScalar(ReadOnlyMemory<byte> json, string pointer) => Read(json, pointer, static value => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    });

    private static string? Read(ReadOnlyMemory<byte> json, string pointer, Func<JsonElement, string?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Find(document.RootElement, pointer) is { } value ? read(value) : null;
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
