using ServiceDesk.Api.Http;
using ServiceDesk.Api.People.SecondFactors;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Sessions;

/// <summary>A person's own sessions: signing out here, everywhere, and elsewhere.</summary>
internal static class SessionEndpoints
{
    public const string SignOutPath = "/api/sign-out";
    public const string Path = "/api/sessions";

    public static void MapSessions(this IEndpointRouteBuilder organisation)
    {
        organisation.MapPost(SignOutPath, (HttpContext context, string organisation) => SignOutAsync(context)).RequireRight(OrganisationAct.SignOut).AllowBeforeSecondFactor().DescribeSignOut();
        organisation.MapPost(SignOutPath + "/everywhere", (HttpContext context, string organisation) => SignOutEverywhereAsync(context)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeSignOutEverywhere();
        organisation.MapGet(Path, (HttpContext context, string organisation) => ListAsync(context)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeSessions();
        organisation.MapDelete(Path + "/{session}", (HttpContext context, string organisation, string session) => EndAsync(context, session)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeSessionEnd();
    }

    private static async Task SignOutAsync(HttpContext context)
    {
        await Sessions(context).EndCurrentAsync(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task SignOutEverywhereAsync(HttpContext context)
    {
        if (context.SignInSession() is { } session)
            await Sessions(context).EndAllAsync(session.Organisation, session.Account);
        await SignOutAsync(context);
    }

    private static async Task ListAsync(HttpContext context)
    {
        var current = context.SignInSession();
        var entries = current is null ? [] : await Sessions(context).ListAsync(current.Organisation, current.Account, madeForPrograms: false, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, entries.Select(entry => SessionRepresentation.Of(entry, current!.Id)));
    }

    private static async Task EndAsync(HttpContext context, string id)
    {
        if (context.SignInSession() is not { } current || !Guid.TryParseExact(id, "D", out var session))
            await ProblemResponse.WriteAsync(context, NotFound);
        else if (session == current.Id)
            await SignOutAsync(context);
        else if (await Sessions(context).EndAsync(current.Organisation, current.Account, session, madeForProgram: false))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await ProblemResponse.WriteAsync(context, NotFound);
    }

    private static Problem NotFound => new(StatusCodes.Status404NotFound, ProblemCodes.SessionNotFound);

    private static SignInSessions Sessions(HttpContext context) => context.RequestServices.GetRequiredService<SignInSessions>();
}
