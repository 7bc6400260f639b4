using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ServiceDesk.Portal;

/// <summary>Writes a page with the headers that every page has.</summary>
internal static class PageResponse
{
    // Nothing is loaded from elsewhere, nothing inline is obeyed, and there is no script.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task WriteAsync<TPage>(HttpContext context, PortalPage page, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        // A tracking code stands in the address and its status on the page: neither is for a cache.
        headers.CacheControl = "no-store";
        headers.ContentLanguage = page.Texts.Language;
        headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Accept, HeaderNames.Cookie);
        parameters["Page"] = page;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(context);
    }

    /// <summary>Whether the client names pages among what it accepts. Browsers do; programs that accept anything do not.</summary>
    public static bool IsWanted(HttpContext context) =>
        context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html" && accepted.Quality is null or > 0);
}
