using Microsoft.AspNetCore.Authentication;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>The door by an outside provider: the browser goes there, and comes back with a code. Both are links, so that the answer is always a cookie.</summary>
internal static class OAuthEndpoints
{
    private const string Path = SignInPaths.Root + "/oauth";

    /// <summary>The parameter with the address to go to afterwards.</summary>
    public const string ReturnTo = "returnTo";

    public static string CallbackPath(string provider) => $"{Path}/{provider}/callback";

    public static void MapOAuth(this IEndpointRouteBuilder organisation)
    {
        organisation.MapGet(Path + "/{provider}", (HttpContext context, string organisation, string provider) => LeaveAsync(context, provider)).RequireRight(OrganisationAct.SignIn).DescribeOAuth();
        organisation.MapGet(Path + "/{provider}/callback", (HttpContext context, string organisation, string provider) => ReturnAsync(context, provider))
            .RequireRight(OrganisationAct.SignIn).DescribeOAuthReturn();
    }

    private static async Task LeaveAsync(HttpContext context, string provider)
    {
        var organisation = context.Organisation();
        if (await FindAsync(context, provider) is null)
            await ProblemResponse.WriteAsync(context, NotFound);
        else if (ReturnAddress.Read(context.Request.Query[ReturnTo], organisation.BasePath) is not { } returnTo)
            await ProblemResponse.WriteAsync(context, Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, ReturnTo, InputErrorCodes.ForeignAddress));
        else
            await context.ChallengeAsync(OAuthComposition.SchemeOf(provider), OAuthState.Create(organisation.Key, returnTo));
    }

    private static async Task ReturnAsync(HttpContext context, string provider)
    {
        if (await FindAsync(context, provider) is not { } door)
        {
            await ProblemResponse.WriteAsync(context, NotFound);
            return;
        }
        context.Features.Set(new OAuthReturn(door));
        var handler = await context.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, OAuthComposition.SchemeOf(provider));
        await ((IAuthenticationRequestHandler)handler!).HandleRequestAsync();
    }

    /// <summary>The organisation's door by this provider, when the host knows the provider; the framework then takes the organisation's address for its own.</summary>
    private static async Task<OAuthDoor?> FindAsync(HttpContext context, string provider)
    {
        var organisation = context.Organisation();
        if (organisation.Definition.Doors.OfType<OAuthDoor>().FirstOrDefault(door => door.Provider == provider) is not { } door
            || await context.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(OAuthComposition.SchemeOf(provider)) is null)
            return null;
        context.Features.Set<IAuthenticationFeature>(new AuthenticationFeature { OriginalPath = context.Request.Path, OriginalPathBase = context.Request.PathBase + organisation.BasePath });
        return door;
    }

    private static Problem NotFound => new(StatusCodes.Status404NotFound, ProblemCodes.NotFound);
}
