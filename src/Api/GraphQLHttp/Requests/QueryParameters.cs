using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using ServiceDesk.Api.Http;

namespace ServiceDesk.Api.GraphQLHttp.Requests;

/// <summary>Reads a request from the query of its address (section 5.3 of GraphQL over HTTP).</summary>
internal static class QueryParameters
{
    public static (RequestParameters?, RequestFault?) Read(IQueryCollection query)
    {
        string? wrong = null;
        var parameters = new RequestParameters(
            Text(query, "query", ref wrong),
            Text(query, "documentId", ref wrong),
            // The empty name is none.
            Text(query, "operationName", ref wrong) is { Length: > 0 } name ? name : null,
            Object(query, "variables", ref wrong),
            Object(query, "extensions", ref wrong));
        return wrong is null ? (parameters, null) : (null, RequestFault.BadRequest(wrong));
    }

    private static string? Text(IQueryCollection query, string name, ref string? wrong)
    {
        if (!query.TryGetValue(name, out var values) || StringValues.IsNullOrEmpty(values))
            return null;
        if (values.Count > 1)
            wrong ??= $"The parameter '{name}' is there more than once.";
        return values[0];
    }

    private static JsonElement Object(IQueryCollection query, string name, ref string? wrong)
    {
        if (Text(query, name, ref wrong) is not { } json)
            return default;
        try
        {
            var value = RequestJson.Parse(Encoding.UTF8.GetBytes(json));
            if (value.ValueKind == JsonValueKind.Object)
                return value;
            if (value.ValueKind != JsonValueKind.Null)
                wrong ??= $"The parameter '{name}' must be a JSON object.";
        }
        catch (JsonException e)
        {
            wrong ??= $"The parameter '{name}' is no JSON that is taken here: {JsonFault.Describe(e)}.";
        }
        return default;
    }
}
