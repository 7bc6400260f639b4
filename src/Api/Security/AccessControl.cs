using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using ServiceDesk.Api.People.SecondFactors;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Security;

/// <summary>The one place where an endpoint's declared access is held to.</summary>
internal static class AccessControl
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(24);

    /// <summary>Declares who may use the endpoint.</summary>
    public static TBuilder RequireAccess<TBuilder>(this TBuilder endpoint, Access access)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessDeclaration(access));

    /// <summary>Declares what a token that a person made for a program must be for. Where nothing is declared no such token will do: the person signs in.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, TokenScope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ScopeDeclaration(scope));

    /// <summary>Declares what the endpoint lets people do at the organisation's desk: whom the table of rights does not let is refused.</summary>
    public static TBuilder RequireRight<TBuilder>(this TBuilder endpoint, OrganisationAct act)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(AccessDeclaration.Of(act));

    /// <summary>Declares what the endpoint lets people do with one request: once that is read, its handler asks with <see cref="RightTo"/>.</summary>
    public static TBuilder RequireRight<TBuilder>(this TBuilder endpoint, RequestAct act)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(AccessDeclaration.Of(act));

    /// <summary>Whether the signed-in person may do with this request what the endpoint declares.</summary>
    /// <param name="context">The request over HTTP.</param>
    /// <param name="request">The request that it is about; null when there is none.</param>
    public static RequestAccess RightTo(this HttpContext context, RequestState? request) =>
        RequestRights.Of(context.Person()!, context.GetEndpoint()!.Metadata.GetRequiredMetadata<AccessDeclaration>().OnRequest!.Value, request);

    /// <summary>The person who is signed in to the request's organisation; null when nobody is.</summary>
    public static Person? Person(this HttpContext context) => context.Features.Get<SignedIn>()?.Person;

    /// <summary>The session in which the person is signed in; null when nobody is, or by a token of Development.</summary>
    public static Session? SignInSession(this HttpContext context) => context.Features.Get<SignedIn>()?.Session;

    /// <summary>What is cancelled when the person of a stream is signed in no longer.</summary>
    public static CancellationToken SignInEnded(this HttpContext context)
    {
        if (context.SignInSession() is { } session)
        {
            var stream = context.RequestServices.GetRequiredService<OpenStreams>().Watch(context, session);
            context.Features.Set(stream);
            return stream.Ended;
        }
        return context.Features.Get<SignedIn>()?.Until is { } until ? EndingAt(context, until) : CancellationToken.None;
    }

    /// <summary>Notes that the person of an open connection is still there.</summary>
    public static void NoteUse(this HttpContext context) =>
        context.Features.Get<OpenStream>()?.Use(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Signs in by credentials that come later than the headers, as over a WebSocket; false when they are not good for the request's organisation.</summary>
    /// <param name="context">The request.</param>
    /// <param name="authorization">As the header <c>Authorization</c> would have it.</param>
    public static async Task<bool> SignInAsync(this HttpContext context, string authorization)
    {
        context.Request.Headers.Authorization = authorization;
        return await SignInAsync(context) is null;
    }

    public static void UseAccessControl(this WebApplication app) => app.Use(async (context, next) =>
    {
        // Answers that routing itself makes (404, 405, 415) are no routes and declare nothing.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }
        var access = endpoint.Metadata.GetMetadata<AccessDeclaration>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} does not declare who may use it.");
        if ((await CheckAsync(context, access) ?? CheckRight(context, access)) is { } problem)
            await ProblemResponse.WriteAsync(context, problem);
        else
            await next(context);
    });

    private static async Task<Problem?> CheckAsync(HttpContext context, AccessDeclaration declared)
    {
        if (CrossSiteRequests.Check(context) is { } problem)
            return problem;
        if (declared.Access == Access.Anonymous || declared.Access == Access.Optional && !ShowsSignIn(context))
            return null;
        return await SignInAsync(context);
    }

    private static bool ShowsSignIn(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0 || context.FindOrganisation() is { } organisation && SignInSessions.Presented(context, organisation.Key) is not null;

    private static Problem? CheckRight(HttpContext context, AccessDeclaration declared) =>
        declared.Act is { } act && OrganisationRights.Of(context.Person(), act) is null ? Problem.NotYourRole : null;

    private static async Task<Problem?> SignInAsync(HttpContext context)
    {
        if (context.FindOrganisation() is not { Key: { } organisation, Definition: var definition })
            return Problem.NotSignedIn;
        if (SignInSessions.Presented(context, organisation) is not { } presented)
            return await AcceptClaimsAsync(context, organisation);
        var (of, session) = await context.RequestServices.GetRequiredService<SignInSessions>().FindAsync(presented.Kind, presented.Text, organisation, context.RequestAborted);
        if (of is not null && of != organisation)
            return Wrong(context);
        if (session is null)
        {
            // Browsers would send it again and again, also where nobody needs to be signed in.
            if (presented.Kind == SessionKind.Cookie && !context.Response.HasStarted)
                SessionCookie.Delete(context.Response, organisation);
            return Problem.NotSignedIn;
        }
        if (session.Scopes is { } scopes && context.GetEndpoint()?.Metadata.GetMetadata<ScopeDeclaration>()?.Scope is var needed && (needed is null || !scopes.Contains(needed.Value)))
            return InsufficientScope(context, needed);
        var isMissing = SecondFactorRule.IsMissing(session, definition);
        if (isMissing && context.GetEndpoint()?.Metadata.GetMetadata<BeforeSecondFactor>() is null)
            return Problem.SecondFactorRequired;
        var person = session.PersonUnder(definition);
        context.Features.Set(new SignedIn(isMissing ? person with { Appointments = [] } : person, session, null));
        return null;
    }

    private static Problem InsufficientScope(HttpContext context, TokenScope? needed)
    {
        // RFC 6750, section 3.1
        if (!context.Response.HasStarted)
            context.Response.Headers.WWWAuthenticate = needed is { } scope ? $"Bearer error=\"insufficient_scope\", scope=\"{TokenOrder.NameOf(scope)}\"" : "Bearer error=\"insufficient_scope\"";
        return Problem.InsufficientScope;
    }

    /// <summary>By a token of Development, which says itself who somebody is; elsewhere there are none.</summary>
    private static async Task<Problem?> AcceptClaimsAsync(HttpContext context, string organisation)
    {
        if (context.RequestServices.GetService<BearerTokens>() is null)
            return Problem.NotSignedIn;
        // In services of its own: those of the request remember what they read before, and credentials may come later than the headers.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IAuthenticationService>().AuthenticateAsync(context, BearerTokenDefaults.AuthenticationScheme);
        if (!result.Succeeded)
            return Problem.NotSignedIn;
        var (of, person) = PersonClaims.Read(result.Principal);
        if (of != organisation)
            return Wrong(context);
        context.Features.Set(new SignedIn(person, null, result.Properties.ExpiresUtc));
        return null;
    }

    private static CancellationToken EndingAt(HttpContext context, DateTimeOffset until)
    {
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var left = until - time.GetUtcNow();
        var end = new CancellationTokenSource(left < TimeSpan.Zero ? TimeSpan.Zero : left > LongestTimer ? LongestTimer : left, time);
        context.Response.RegisterForDispose(end);
        return end.Token;
    }

    // Of another organisation's request nobody learns that it exists.
    private static Problem Wrong(HttpContext context) => context.GetRouteValue("id") is null ? Problem.WrongOrganisation : Problem.RequestNotFound;

    private sealed record SignedIn(Person Person, Session? Session, DateTimeOffset? Until);
}
