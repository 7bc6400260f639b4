using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>Writes one result as one answer (section 6 of GraphQL over HTTP).</summary>
internal static class SingleAnswer
{
    /// <summary>Executed, and not all of it succeeded.</summary>
    private const int PartialSuccess = 294;

    public static Task WriteAsync(HttpContext http, ResponseFormat format, GraphQLResult result)
    {
        if (result.Outcome == GraphQLOutcome.MutationNotAllowed)
            http.Response.Headers.Allow = HttpMethods.Post;
        return WriteAsync(http, format, StatusOf(result, format), result.Json);
    }

    public static Task WriteAsync(HttpContext http, ResponseFormat format, RequestFault fault) =>
        WriteAsync(http, format, fault.IsWellFormed && format == ResponseFormat.Json ? StatusCodes.Status200OK : fault.Status, fault.ToJson());

    /// <summary>Clients that accept only application/json take any other status than 200 for a failure of the way there.</summary>
    private static int StatusOf(GraphQLResult result, ResponseFormat format) => result.Outcome switch
    {
        GraphQLOutcome.MutationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ when format == ResponseFormat.Json => StatusCodes.Status200OK,
        // Of the forms that are accepted none can hold a stream.
        GraphQLOutcome.SubscriptionNotAllowed => StatusCodes.Status406NotAcceptable,
        GraphQLOutcome.RequestError => StatusCodes.Status400BadRequest,
        _ when result.Errors.Length > 0 => PartialSuccess,
        _ => StatusCodes.Status200OK,
    };

    private static async Task WriteAsync(HttpContext http, ResponseFormat format, int status, ReadOnlyMemory<byte> json)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = format == ResponseFormat.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";
        // Which also makes Vary needless.
        response.Headers.CacheControl = "no-store";
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }
}
