using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ServiceDesk.Portal.Appearance;

/// <summary>A file of the portal's own, served from memory.</summary>
internal sealed class Asset
{
    private readonly byte[] content;
    private readonly string version;

    private Asset(string name, string mediaType, byte[] content)
    {
        (Name, MediaType, this.content) = (name, mediaType, content);
        version = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
    }

    public static Asset Stylesheet { get; } = new("site.css", "text/css; charset=utf-8", Embedded("site.css"));

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml", Embedded("icon.svg"));

    public static IReadOnlyList<Asset> All { get; } = [Stylesheet, Icon];

    /// <summary>The path below the installation's or the organisation's base: definitions may not have the key <c>assets</c>.</summary>
    public string Path => $"/assets/{Name}";

    private string Name { get; }

    private string MediaType { get; }

    /// <summary>The address on a page; a new content has a new address, so that browsers may keep the old one for ever.</summary>
    public string Address(string basePath) => $"{basePath}{Path}?v={version}";

    public Task WriteAsync(HttpContext context)
    {
        var current = context.Request.Query["v"] == version;
        return WriteAsync(context, MediaType, content, current ? "public, max-age=31536000, immutable" : "no-cache");
    }

    /// <summary>Answers with the content, or that the browser's copy is still good.</summary>
    public static Task WriteAsync(HttpContext context, string mediaType, byte[] content, string cacheControl)
    {
        context.Response.Headers.CacheControl = cacheControl;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        return Results.Bytes(content, mediaType, entityTag: tag).ExecuteAsync(context);
    }

    public string Text => Encoding.UTF8.GetString(content);

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
