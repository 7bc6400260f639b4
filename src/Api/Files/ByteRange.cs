using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace ServiceDesk.Api.Files;

/// <summary>Which bytes of a file are asked for (RFC 9110 section 14).</summary>
/// <param name="Status">200 for all of them, 206 for a part, 416 where there are none of those.</param>
/// <param name="Offset">The first.</param>
/// <param name="Length">How many.</param>
internal readonly record struct ByteRange(int Status, long Offset, long Length)
{
    /// <param name="request">The request.</param>
    /// <param name="size">The bytes of the file; at least one.</param>
    /// <param name="tag">The file's entity tag.</param>
    public static ByteRange Of(HttpRequest request, long size, EntityTagHeaderValue tag)
    {
        var whole = new ByteRange(StatusCodes.Status200OK, 0, size);
        var headers = request.GetTypedHeaders();
        // Several parts in one answer may be left out by a server, and what is no range of bytes it passes over.
        if (headers.Range is not { Ranges.Count: 1 } range || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            return whole;
        // Whoever has a part of another content needs this one whole.
        if (headers.IfRange is { } condition && condition.EntityTag?.Compare(tag, useStrongComparison: true) != true)
            return whole;
        var (from, to) = range.Ranges.Single() is var asked && asked.From is { } first
            ? (first, Math.Min(asked.To ?? long.MaxValue, size - 1))
            : (size - Math.Min(asked.To!.Value, size), size - 1);
        return from > to ? new ByteRange(StatusCodes.Status416RangeNotSatisfiable, 0, 0) : new ByteRange(StatusCodes.Status206PartialContent, from, to - from + 1);
    }

    /// <summary>As <c>Content-Range</c> has it; null where all bytes are sent.</summary>
    public string? Header(long size) => Status switch
    {
        StatusCodes.Status206PartialContent => string.Create(CultureInfo.InvariantCulture, $"bytes {Offset}-{Offset + Length - 1}/{size}"),
        StatusCodes.Status416RangeNotSatisfiable => string.Create(CultureInfo.InvariantCulture, $"bytes */{size}"),
        _ => null,
    };
}
