using NodaTime;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Sessions.Tokens;

/// <summary>Tokens that people make for programs of their own. Whoever is there by such a token makes none: none of these endpoints names a scope.</summary>
internal static class TokenEndpoints
{
    public const string Path = "/api/tokens";

    /// <summary>Nobody runs more programs than this.</summary>
    private const int Most = 50;

    public static void MapTokens(this IEndpointRouteBuilder organisation)
    {
        organisation.MapPost(Path, (HttpContext context, string organisation) => IssueAsync(context)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeTokenIssue();
        organisation.MapGet(Path, (HttpContext context, string organisation) => ListAsync(context)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeTokens();
        organisation.MapDelete(Path + "/{token}", (HttpContext context, string organisation, string token) => EndAsync(context, token)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeTokenEnd();
    }

    private static async Task IssueAsync(HttpContext context)
    {
        var (body, problem) = await StrictJson.ReadAsync(context, typeof(TokenBody));
        var representation = default(TokenRepresentation);
        if (problem is null)
            (representation, problem) = await IssueAsync(context, (TokenBody)body!);
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, representation);
    }

    private static async Task<(TokenRepresentation?, Problem?)> IssueAsync(HttpContext context, TokenBody body)
    {
        if (context.SignInSession() is not { } session)
            return (null, new Problem(StatusCodes.Status403Forbidden, ProblemCodes.NoAccount));
        var (sessions, settings) = (Sessions(context), context.RequestServices.GetRequiredService<SessionSettings>());
        var (now, zone) = (context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), context.Organisation().Definition.Calendar.Zone);
        var (order, rejection) = TokenOrder.Read(body.Title, body.Scopes, body.LastDay, Instant.FromDateTimeOffset(now).InZone(zone).Date, settings.LongestTokenDays);
        if (order is null)
            return (null, Problem.Of(rejection!));
        if ((await sessions.ListAsync(session.Organisation, session.Account, madeForPrograms: true, context.RequestAborted)).Count >= Most)
            return (null, new Problem(StatusCodes.Status409Conflict, ProblemCodes.TooManyTokens, [], FieldValues.Of(("most", $"{Most}"))));
        var endsAt = order.LastDay.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
        var (id, text) = await sessions.IssueTokenAsync(session.Organisation, new NewSession(session.Account, session.Person.Name, session.Door, session.SecondFactor), order, endsAt.ToDateTimeOffset());
        return (new TokenRepresentation(id, order.Title, order.Scopes, Instant.FromDateTimeOffset(now), null, endsAt, text), null);
    }

    private static async Task ListAsync(HttpContext context)
    {
        var entries = context.SignInSession() is { } session
            ? await Sessions(context).ListAsync(session.Organisation, session.Account, madeForPrograms: true, context.RequestAborted)
            : [];
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, entries.Select(TokenRepresentation.Of));
    }

    private static async Task EndAsync(HttpContext context, string id)
    {
        if (context.SignInSession() is { } session && Guid.TryParseExact(id, "D", out var token)
            && await Sessions(context).EndAsync(session.Organisation, session.Account, token, madeForProgram: true))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await ProblemResponse.WriteAsync(context, new Problem(StatusCodes.Status404NotFound, ProblemCodes.TokenNotFound));
    }

    private static SignInSessions Sessions(HttpContext context) => context.RequestServices.GetRequiredService<SignInSessions>();
}
