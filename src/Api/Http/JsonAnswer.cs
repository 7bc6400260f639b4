using System.Text.Json;

namespace ServiceDesk.Api.Http;

/// <summary>Writes an answer's body.</summary>
internal static class JsonAnswer
{
    public static Task WriteAsync<T>(HttpContext context, int status, T value)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ApiJson.MediaType;
        // Written even to a client that went away meanwhile: what was done was done.
        return JsonSerializer.SerializeAsync(context.Response.Body, value, ApiJson.Options, CancellationToken.None);
    }
}
