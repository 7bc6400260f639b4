using ServiceDesk.Api.Security;

namespace ServiceDesk.Api.Hosting;

/// <summary>What every answer tells browsers to do and not to do.</summary>
internal static class SecurityHeaders
{
    private const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A year, as browsers' own lists ask for. Other hosts of the domain are not this product's to decide on.
    private const string HttpsOnly = "max-age=31536000";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // At the start of the answer: the handler of exceptions clears what was set before.
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Pages set a policy of their own; data needs nothing.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = NothingAllowed;
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = HttpsOnly;
        // What is for one person, or might be, is for no cache; what may be kept says so itself.
        if (headers.CacheControl.Count == 0 && (context.Person() is not null || !IsPublic(context)))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static bool IsPublic(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<AccessDeclaration>() is { Access: Access.Anonymous };
}
