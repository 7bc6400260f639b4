using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Requests;

/// <summary>Reads one request over HTTP; everything more is GraphQL's.</summary>
internal static class RequestEndpoints
{
    public static void MapRequestReading(this IEndpointRouteBuilder organisation) => organisation
        .MapGet(CommandEndpoints.RequestsPath + "/{id}", (HttpContext context, string organisation, string id) => ReadAsync(context, id))
        .RequireAccess(Access.SignedIn)
        .DescribeReading();

    private static async Task ReadAsync(HttpContext context, string id)
    {
        var (store, person) = (context.RequestServices.GetRequiredService<EventStore.EventStore>(), context.Person()!);
        var stream = await RequestStream.ReadAsync(store, context.Organisation().Key, id, context.RequestAborted);
        if (stream is null || RequestRights.Of(person, RequestAct.Read, stream.State) is not RequestAccess.Allowed)
        {
            await ProblemResponse.WriteAsync(context, Problem.RequestNotFound);
            return;
        }
        var withInternals = RequestRights.Of(person, RequestAct.ReadInternal, stream.State) is RequestAccess.Allowed;
        context.Response.Headers.ETag = RequestHeaders.ETag(stream.State.Version);
        context.Response.Headers.CacheControl = "private, no-cache";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, RequestRepresentation.Of(stream.Key.Id, stream.State, withInternals));
    }
}
