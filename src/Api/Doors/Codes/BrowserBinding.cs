using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceDesk.Api.Doors.Codes;

/// <summary>
/// Ties a challenge to the browser that asked for it: a cookie of its own holds a secret without which the code is worth
/// nothing, so that nobody has another person read out a code to them. A challenge in another tab has another cookie.
/// </summary>
internal static class BrowserBinding
{
    private const int SecretLength = 32;

    /// <summary>Makes the secret and gives it to the browser.</summary>
    public static string Begin(HttpContext context, Guid challenge, TimeSpan lifetime)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretLength));
        Keep(context, challenge, secret, lifetime);
        return secret;
    }

    /// <summary>The secret that came with the request; null when none did.</summary>
    public static string? Find(HttpContext context, Guid challenge) => context.Request.Cookies[Name(challenge)] is { Length: > 0 } secret ? secret : null;

    public static void Keep(HttpContext context, Guid challenge, string secret, TimeSpan lifetime) =>
        context.Response.Cookies.Append(Name(challenge), secret, Options(lifetime));

    public static void End(HttpContext context, Guid challenge) => context.Response.Cookies.Delete(Name(challenge), Options(null));

    private static string Name(Guid challenge) => $"__Host-code-{challenge:N}";

    private static CookieOptions Options(TimeSpan? lifetime) =>
        new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = lifetime };
}
