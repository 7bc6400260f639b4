namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>
/// Whether a browser sends a request for the page of another site. Such a page may open WebSockets and event streams everywhere, with the person's cookies and without being asked first
/// (cross-site WebSocket hijacking); the header <c>Origin</c> is what it cannot change.
/// </summary>
internal static class ForeignOrigin
{
    public static bool Is(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ } origin, ..])
            return false;
        // By host and port, not by scheme: what ends TLS in front of this host is no other site. "null" stands for pages that hide where they are from.
        return !Uri.TryCreate(origin, UriKind.Absolute, out var from)
            || !from.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            || (request.Host.Port is { } port ? port != from.Port : !from.IsDefaultPort);
    }
}
