using Microsoft.Extensions.Primitives;

namespace ServiceDesk.Api.Http;

/// <summary>
/// Whether a browser sends a request for the page of another site. Such a page may open WebSockets and event streams, and send forms, everywhere, with the person's cookies and without being
/// asked first; the headers <c>Origin</c> and <c>Sec-Fetch-Site</c> are what it cannot change.
/// </summary>
internal static class ForeignOrigin
{
    public static bool Is(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ } origin, ..])
            return IsFetchedFromElsewhere(request.Headers["Sec-Fetch-Site"]);
        // By host and port, not by scheme: what ends TLS in front of this host is no other site. "null" stands for pages that hide where they are from.
        return !Uri.TryCreate(origin, UriKind.Absolute, out var from)
            || !from.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            || (request.Host.Port is { } port ? port != from.Port : !from.IsDefaultPort);
    }

    // "none" is an address that the person typed. Another name below the same domain ("same-site") is another site here: organisations share domains with much else.
    private static bool IsFetchedFromElsewhere(StringValues site) => site.Count > 0 && site != "same-origin" && site != "none";
}
