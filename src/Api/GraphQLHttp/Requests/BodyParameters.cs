using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Http;

namespace ServiceDesk.Api.GraphQLHttp.Requests;

/// <summary>Reads a request from the JSON body of a POST (section 5.4 of GraphQL over HTTP).</summary>
internal static class BodyParameters
{
    private const string Json = "application/json";

    public static async ValueTask<(RequestParameters?, RequestFault?)> ReadAsync(HttpRequest request, int maxLength, CancellationToken cancellation)
    {
        // JSON alone: a form of another site can send the other types without being asked, this one it cannot.
        if (!IsPlainJson(request))
            return (null, RequestFault.UnsupportedMediaType);
        if (request.ContentLength > maxLength)
            return (null, RequestFault.BodyTooLarge(maxLength));
        // Counted here, where too much has an answer of its own.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var buffer = read.Buffer;
            if (buffer.Length > maxLength)
            {
                body.AdvanceTo(buffer.End);
                return (null, RequestFault.BodyTooLarge(maxLength));
            }
            if (read.IsCompleted)
            {
                try
                {
                    return Parse(buffer);
                }
                finally
                {
                    body.AdvanceTo(buffer.End);
                }
            }
            body.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Reads the parameters from JSON text.</summary>
    public static (RequestParameters?, RequestFault?) Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(utf8))
            return (null, RequestFault.BadRequest("The body is not UTF-8."));
        try
        {
            return RequestObject.Read(utf8);
        }
        catch (JsonException e)
        {
            return (null, RequestFault.BadRequest($"The body is no JSON that is taken here: {JsonFault.Describe(e)}."));
        }
    }

    private static (RequestParameters?, RequestFault?) Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
            return Parse(body.FirstSpan);
        var length = (int)body.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(whole);
            return Parse(whole.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private static bool IsPlainJson(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is not ([] or ["identity"]))
            return false;
        return request.ContentType == Json
            || MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
