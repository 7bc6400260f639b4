using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.Security;

/// <summary>
/// What keeps the page of another site from acting with a person's cookie, or from signing them in as somebody else (ADR 19). A request that may change something must not come from another
/// site's page; and where it relies on a cookie it carries a header, which no form and no page of another site can add.
/// </summary>
internal static class CrossSiteRequests
{
    /// <summary>The header; its value is <c>1</c>.</summary>
    public const string HeaderName = "X-CSRF";

    public static Problem? Check(HttpContext context)
    {
        var request = context.Request;
        if (IsSafe(request.Method))
            return null;
        if (ForeignOrigin.Is(request))
            return new Problem(StatusCodes.Status403Forbidden, ProblemCodes.ForeignOrigin);
        return context.FindOrganisation() is { } organisation && SignInSessions.Presented(context, organisation.Key)?.Kind == SessionKind.Cookie && request.Headers[HeaderName] != "1"
            ? new Problem(StatusCodes.Status403Forbidden, ProblemCodes.CsrfHeaderMissing)
            : null;
    }

    // CONNECT opens a WebSocket over HTTP/2; who may open one, its opening says.
    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsConnect(method);
}
