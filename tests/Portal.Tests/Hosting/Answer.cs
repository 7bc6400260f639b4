using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ServiceDesk.Portal.Tests.Hosting;

/// <summary>What the host answered.</summary>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private IHtmlDocument? document;

    /// <summary>The body as a browser reads it.</summary>
    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Body);

    /// <summary>The text of the first element that matches, with single spaces.</summary>
    public string Text(string selector) =>
        string.Join(' ', (Document.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no {selector}.")).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string? Attribute(string selector, string name) => Document.QuerySelector(selector)?.GetAttribute(name);

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;
}
