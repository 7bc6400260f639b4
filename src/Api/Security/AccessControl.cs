using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Security;

/// <summary>The one place where an endpoint's declared access is held to.</summary>
public static class AccessControl
{
    /// <summary>Declares who may use the endpoint.</summary>
    public static TBuilder RequireAccess<TBuilder>(this TBuilder endpoint, Access access)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessDeclaration(access));

    /// <summary>The person who is signed in to the request's organisation; null when nobody is.</summary>
    public static Person? Person(this HttpContext context) => context.Features.Get<SignedInPerson>()?.Person;

    /// <summary>When the person's sign-in ends; null when nobody is signed in, or without an end.</summary>
    public static DateTimeOffset? SignedInUntil(this HttpContext context) => context.Features.Get<SignedInPerson>()?.Until;

    /// <summary>Signs in by credentials that come later than the headers, as over a WebSocket; false when they are not good for the request's organisation.</summary>
    /// <param name="context">The request.</param>
    /// <param name="authorization">As the header <c>Authorization</c> would have it.</param>
    public static async Task<bool> SignInAsync(this HttpContext context, string authorization)
    {
        context.Request.Headers.Authorization = authorization;
        // In services of its own: those of the request remember what they read before.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var authentication = scope.ServiceProvider.GetRequiredService<IAuthenticationService>();
        return Accept(context, await authentication.AuthenticateAsync(context, BearerTokenDefaults.AuthenticationScheme)) is null;
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
        if (await CheckAsync(context, access.Access) is { } problem)
            await ProblemResponse.WriteAsync(context, problem);
        else
            await next(context);
    });

    private static async Task<Problem?> CheckAsync(HttpContext context, Access access)
    {
        if (access == Access.Anonymous)
            return null;
        var result = await context.AuthenticateAsync(BearerTokenDefaults.AuthenticationScheme);
        return access == Access.Optional && result.None && context.Request.Headers.Authorization.Count == 0 ? null : Accept(context, result);
    }

    private static Problem? Accept(HttpContext context, AuthenticateResult result)
    {
        if (!result.Succeeded)
            return Problem.NotSignedIn;
        var (organisation, person) = PersonClaims.Read(result.Principal);
        if (organisation != context.FindOrganisation()?.Key)
            // Of another organisation's request nobody learns that it exists.
            return context.GetRouteValue("id") is null ? Problem.WrongOrganisation : Problem.RequestNotFound;
        context.User = result.Principal;
        context.Features.Set(new SignedInPerson(person, result.Properties.ExpiresUtc));
        return null;
    }

    private sealed record SignedInPerson(Person Person, DateTimeOffset? Until);
}
