using Microsoft.AspNetCore.Authentication;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Security;

/// <summary>A token for whoever one says one is. In Development alone: elsewhere such tokens are neither given nor taken, also where a database has keys that a host in Development made.</summary>
internal static class DevelopmentTokens
{
    public const string Path = "/api/dev/token";

    public static void AddDevelopmentTokens(this AuthenticationBuilder authentication) => authentication.AddBearerToken().Services.AddSingleton<BearerTokens>();

    public static void MapDevelopmentTokens(this IEndpointRouteBuilder organisation) => organisation
        .MapPost(Path, (HttpContext context, string organisation) => IssueAsync(context))
        .RequireRight(OrganisationAct.TryOut)
        .DescribeDevelopmentTokens();

    private static async Task IssueAsync(HttpContext context)
    {
        var (body, problem) = await StrictJson.ReadAsync(context, typeof(DevelopmentTokenBody));
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        var organisation = context.Organisation();
        (var person, problem) = new DevelopmentTokenForm(organisation.Definition).Read((DevelopmentTokenBody)body!);
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        await context.RequestServices.GetRequiredService<StaffDirectory>().RecordAsync(organisation.Key, person, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        var token = context.RequestServices.GetRequiredService<BearerTokens>().Issue(organisation.Key, person);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, token);
    }
}
