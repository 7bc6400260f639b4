using System.Text.Json;

namespace ServiceDesk.Portal.Reading;

/// <summary>Takes a GraphQL response apart.</summary>
internal static class GraphQLResponse
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        // A member that the schema no longer has is a fault of ours, to be seen at once and not as an empty page.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The data.</summary>
    /// <exception cref="PortalReadException">There is none, or it has not the shape that was asked for.</exception>
    public static T Data<T>(JsonElement response)
    {
        try
        {
            if (response.TryGetProperty("data", out var data) && data.Deserialize<T>(Strict) is { } read)
                return read;
        }
        catch (JsonException wrong)
        {
            throw new PortalReadException(ErrorCodes(response), wrong);
        }
        throw new PortalReadException(ErrorCodes(response));
    }

    /// <summary>The stable codes of the errors; their texts may name what a log must not hold.</summary>
    public static IReadOnlyList<string> ErrorCodes(JsonElement response) =>
        response.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array ? [.. errors.EnumerateArray().Select(Code)] : [];

    private static string Code(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.ToString() : "unknown";
}
