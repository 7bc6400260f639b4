using System.Text.Json;

namespace ServiceDesk.Api.GraphQLHttp.Requests;

/// <summary>Reads the parameters from the JSON object that holds them. Unknown members are passed over, as section 5.4.1 of GraphQL over HTTP has it.</summary>
internal static class RequestObject
{
    /// <exception cref="JsonException">It is no JSON, nested too deep, or has a member twice below <c>variables</c> or <c>extensions</c>.</exception>
    public static (RequestParameters?, RequestFault?) Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, RequestJson.Reader);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            return (null, RequestFault.Batch);
        if (reader.TokenType != JsonTokenType.StartObject)
            return (null, RequestFault.BadRequest("The body must be a JSON object."));

        string? query = null, documentId = null, operationName = null, wrong = null;
        JsonElement variables = default, extensions = default;
        var seen = Members.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && wrong is null)
        {
            if (reader.ValueTextEquals("query"u8))
                query = Text(ref reader, Members.Query, "query", ref seen, ref wrong);
            else if (reader.ValueTextEquals("operationName"u8))
                operationName = Text(ref reader, Members.OperationName, "operationName", ref seen, ref wrong);
            else if (reader.ValueTextEquals("documentId"u8))
                documentId = Text(ref reader, Members.DocumentId, "documentId", ref seen, ref wrong);
            else if (reader.ValueTextEquals("variables"u8))
                variables = Object(ref reader, utf8, Members.Variables, "variables", ref seen, ref wrong);
            else if (reader.ValueTextEquals("extensions"u8))
                extensions = Object(ref reader, utf8, Members.Extensions, "extensions", ref seen, ref wrong);
            else
                reader.Skip();
        }
        if (wrong is not null)
            return (null, RequestFault.BadRequest(wrong));
        // What follows the object is no JSON.
        reader.Read();
        return (new RequestParameters(query, documentId, operationName, variables, extensions), null);
    }

    private static string? Text(ref Utf8JsonReader reader, Members member, string name, ref Members seen, ref string? wrong)
    {
        Once(member, name, ref seen, ref wrong);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.String)
        {
            wrong ??= $"The member '{name}' must be a string.";
            return null;
        }
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped, is JSON but no text.
            wrong ??= $"The member '{name}' holds a text that is no Unicode.";
            return null;
        }
    }

    private static JsonElement Object(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Members member, string name, ref Members seen, ref string? wrong)
    {
        Once(member, name, ref seen, ref wrong);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Skip();
            return RequestJson.Parse(utf8[start..(int)reader.BytesConsumed]);
        }
        if (reader.TokenType != JsonTokenType.Null)
            wrong ??= $"The member '{name}' must be an object.";
        return default;
    }

    private static void Once(Members member, string name, ref Members seen, ref string? wrong)
    {
        if (seen.HasFlag(member))
            wrong ??= $"The member '{name}' is there more than once.";
        seen |= member;
    }

    [Flags]
    private enum Members
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        DocumentId = 16,
    }
}
