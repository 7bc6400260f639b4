using ServiceDesk.Api.Http;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>Gives out what a human or a browser answers.</summary>
internal static class ProofEndpoints
{
    private const string Path = SignInPaths.Root + "/proof";

    public static void MapProofs(this IEndpointRouteBuilder organisation)
    {
        organisation.MapGet(Path + "/work", (HttpContext context, string organisation) => BeginWorkAsync(context)).RequireRight(OrganisationAct.SignIn).DescribeWork();
        organisation.MapPost(Path + "/image", (HttpContext context, string organisation) => BeginImageAsync(context)).RequireRight(OrganisationAct.SignIn).DescribeImage();
    }

    private static Task BeginWorkAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, context.RequestServices.GetRequiredService<WorkProofs>().Begin(context.Organisation().Key));
    }

    private static async Task BeginImageAsync(HttpContext context)
    {
        var (services, organisation) = (context.RequestServices, context.Organisation().Key);
        if (await services.GetRequiredService<SharedLimits>().TakeAsync(organisation, LimitName.ProofsPerAddress, ClientAddress.Of(context), context.RequestAborted) is { } tooMany)
        {
            await ProblemResponse.WriteAsync(context, tooMany);
            return;
        }
        var puzzle = await services.GetRequiredService<ImageProofs>().BeginAsync(organisation, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, puzzle);
    }
}
