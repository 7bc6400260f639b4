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
        if (!result.Succeeded)
            return access == Access.Optional && result.None && context.Request.Headers.Authorization.Count == 0 ? null : Problem.NotSignedIn;
        var (organisation, person) = PersonClaims.Read(result.Principal);
        if (organisation != context.FindOrganisation()?.Key)
            // Of another organisation's request nobody learns that it exists.
            return context.GetRouteValue("id") is null ? Problem.WrongOrganisation : Problem.RequestNotFound;
        context.User = result.Principal;
        context.Features.Set(new SignedInPerson(person));
        return null;
    }

    private sealed record SignedInPerson(Person Person);
}
