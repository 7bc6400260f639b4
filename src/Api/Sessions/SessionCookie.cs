namespace ServiceDesk.Api.Sessions;

/// <summary>
/// The cookie of a session: one for each organisation, by name. The prefix <c>__Host-</c> makes browsers refuse it from any other host, from an insecure page and for another path, so the
/// organisations of one host tell theirs apart by the name.
/// </summary>
internal static class SessionCookie
{
    // It ends with the browser; how long it counts until then, the database says.
    private static readonly CookieOptions Options = new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };

    public static string NameOf(string organisation) => $"__Host-session-{organisation}";

    /// <summary>What the browser sent; null when it sent none.</summary>
    public static string? Read(HttpRequest request, string organisation) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.TryGetValue(NameOf(organisation), out var ticket) ? ticket : null;

    public static void Write(HttpResponse response, string organisation, string ticket) => response.Cookies.Append(NameOf(organisation), ticket, Options);

    public static void Delete(HttpResponse response, string organisation) => response.Cookies.Delete(NameOf(organisation), Options);
}
