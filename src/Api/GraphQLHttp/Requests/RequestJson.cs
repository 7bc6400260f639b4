using System.Text.Json;

namespace ServiceDesk.Api.GraphQLHttp.Requests;

/// <summary>How strictly JSON of clients is read.</summary>
internal static class RequestJson
{
    private const int MaxDepth = 64;

    /// <summary>Of a member that is there twice, readers on the way may have seen the other one.</summary>
    private static readonly JsonDocumentOptions Values = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>For the whole request.</summary>
    public static JsonReaderOptions Reader { get; } = new() { MaxDepth = MaxDepth };

    /// <summary>A value with memory of its own, since resolvers that outlive a timeout may still look at it.</summary>
    /// <exception cref="JsonException">It is no JSON, nested too deep, has a member twice, or a member whose name is no text.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) >= 0)
            CheckNames(utf8);
        return JsonElement.Parse(utf8, Values);
    }

    /// <summary>Half of a surrogate pair, escaped, is JSON but no text; who looks for a member would fail over such a name.</summary>
    private static void CheckNames(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Reader);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true })
                continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw new JsonException("the name of a member is no Unicode");
            }
        }
    }
}
