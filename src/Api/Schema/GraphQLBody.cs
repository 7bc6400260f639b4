using System.Text.Json;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.Schema;

/// <summary>Reads a GraphQL request from HTTP (the GraphQL-over-HTTP specification).</summary>
internal static class GraphQLBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>From the query of a GET, which may not change anything; null with what is wrong.</summary>
    public static GraphQLRequest? FromQuery(IQueryCollection query, out string? error)
    {
        error = null;
        if (query["query"] is not [{ Length: > 0 } text])
        {
            error = "The parameter 'query' is missing.";
            return null;
        }
        try
        {
            return new GraphQLRequest(text)
            {
                OperationName = query["operationName"].FirstOrDefault(),
                Variables = ObjectOrNull(query["variables"].FirstOrDefault()),
                Extensions = ObjectOrNull(query["extensions"].FirstOrDefault()),
                QueriesOnly = true,
            };
        }
        catch (JsonException)
        {
            error = "'variables' and 'extensions' hold JSON objects.";
            return null;
        }
    }

    /// <summary>From the body of a POST; null with what is wrong.</summary>
    public static async Task<(GraphQLRequest? Request, string? Error)> FromBodyAsync(Stream body, CancellationToken cancellation)
    {
        JsonElement root;
        try
        {
            using var document = await JsonDocument.ParseAsync(body, Strict, cancellation);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return (null, "The body is no JSON.");
        }
        if (root.ValueKind != JsonValueKind.Object)
            return (null, "The body is no JSON object.");
        if (!root.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
            return (null, "The member 'query' is missing or no text.");
        if (root.TryGetProperty("operationName", out var name) && name.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            return (null, "The member 'operationName' is no text.");
        if (!IsObjectOrNull(root, "variables", out var variables) || !IsObjectOrNull(root, "extensions", out var extensions))
            return (null, "The members 'variables' and 'extensions' are objects.");
        try
        {
            return (new GraphQLRequest(query.GetString()!)
            {
                OperationName = name.ValueKind == JsonValueKind.String ? name.GetString() : null,
                Variables = variables,
                Extensions = extensions,
            }, null);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped, is JSON but no text.
            return (null, "The body holds a text that is no Unicode.");
        }
    }

    private static bool IsObjectOrNull(JsonElement root, string name, out JsonElement value) =>
        !root.TryGetProperty(name, out value) || value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;

    private static JsonElement ObjectOrNull(string? json)
    {
        if (json is null)
            return default;
        using var document = JsonDocument.Parse(json, Strict);
        return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? document.RootElement.Clone() : throw new JsonException();
    }
}
