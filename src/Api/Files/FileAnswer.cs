using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files;

/// <summary>Gives a file to somebody who may have it. It is saved, never shown by the browser within this site, whatever it holds.</summary>
internal static class FileAnswer
{
    public static async Task WriteAsync(HttpContext context, string organisation, string name, FileFormat format, long size, string sha256)
    {
        var (request, response, content) = (context.Request, context.Response, new ContentKey(organisation, sha256));
        if (FileProblems.Of(await context.RequestServices.GetRequiredService<ContentScans>().FindAsync(content, context.RequestAborted)) is { } withheld)
        {
            await ProblemResponse.WriteAsync(context, withheld);
            return;
        }
        var tag = new EntityTagHeaderValue($"\"{sha256}\"");
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        // Nothing of a person's stays behind in a browser; programs that keep a file may ask whether it is still the same.
        headers.CacheControl = new CacheControlHeaderValue { NoStore = true };
        response.Headers.AcceptRanges = "bytes";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var range = ByteRange.Of(request, size, tag);
        response.Headers.ContentRange = range.Header(size);
        if (range.Status == StatusCodes.Status416RangeNotSatisfiable)
        {
            await ProblemResponse.WriteAsync(context, new Problem(range.Status, ProblemCodes.RangeNotSatisfiable));
            return;
        }
        await using var bytes = await context.RequestServices.GetRequiredService<IContentStore>().OpenReadAsync(content, range.Offset, context.RequestAborted)
            ?? throw new InvalidOperationException($"The content {sha256} of {organisation} is missing.");
        response.StatusCode = range.Status;
        response.ContentType = format.MediaType();
        response.ContentLength = range.Length;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition;
        await StreamCopyOperation.CopyToAsync(bytes, response.Body, range.Length, context.RequestAborted);
    }
}
