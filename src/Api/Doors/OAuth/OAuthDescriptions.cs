using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>What the OpenAPI document says of the door by an outside provider.</summary>
internal static class OAuthDescriptions
{
    private const string Tag = "Sign-in";

    public static void DescribeOAuth(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signInByProvider").WithSummary("Go to an outside provider to sign in").WithTags(Tag)
        .WithDescription("A link for browsers: leads to the provider (OAuth 2.0, authorisation code with PKCE) and back to `returnTo`, an address of this organisation's, signed in by cookie.")
        .Produces(StatusCodes.Status302Found)
        .WithErrors(ErrorAnswers.OfAnybody())
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.AddQuery(OAuthEndpoints.ReturnTo, "Where to go afterwards, as a path; the organisation's home when it is left out.", "/kaums/");
            return Task.CompletedTask;
        });

    public static void DescribeOAuthReturn(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("returnFromProvider").WithSummary("Come back from an outside provider").WithTags(Tag)
        .WithDescription("The address that the provider knows as `redirect_uri`.")
        .Produces(StatusCodes.Status302Found)
        .WithErrors(ErrorAnswers.OfAnybody((StatusCodes.Status403Forbidden, ProblemCodes.OAuthRefused), (StatusCodes.Status403Forbidden, ProblemCodes.OAuthFailed), (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OAuthUnavailable)));
}
