using NodaTime;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Requests;

/// <summary>Reads one request over HTTP; everything more is GraphQL's.</summary>
internal static class RequestEndpoints
{
    public static void MapRequestReading(this IEndpointRouteBuilder organisation)
    {
        organisation
            .MapGet(CommandEndpoints.RequestsPath + "/{id}", (HttpContext context, string organisation, string id) => ReadAsync(context, id))
            .RequireRight(RequestAct.Read).RequireScope(TokenScope.Read)
            .DescribeReading();
        organisation
            .MapGet(CommandEndpoints.RequestsPath + "/{id}/deadline", (HttpContext context, string organisation, string id) => ReadDeadlineAsync(context, id))
            .RequireRight(RequestAct.Read).RequireScope(TokenScope.Read)
            .DescribeDeadline();
    }

    private static async Task ReadAsync(HttpContext context, string id)
    {
        if (await FindAsync(context, id) is not { } stream)
            return;
        var withInternals = RequestRights.Of(context.Person()!, RequestAct.ReadInternal, stream.State) is RequestAccess.Allowed;
        context.Response.Headers.ETag = RequestHeaders.ETag(stream.State.Version);
        context.Response.Headers.CacheControl = "no-store";
        var now = Instant.FromDateTimeOffset(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var contents = stream.State.AllFiles.Select(file => file.Sha256).ToHashSet();
        var scans = await context.RequestServices.GetRequiredService<ContentScans>().FindAsync(stream.Key.Tenant, contents, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, RequestRepresentation.Of(stream.Key.Id, stream.State, withInternals, scans, now));
    }

    private static async Task ReadDeadlineAsync(HttpContext context, string id)
    {
        if (await FindAsync(context, id) is not { } stream)
            return;
        var services = context.RequestServices;
        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await services.GetRequiredService<ClockExplanations>().FindAsync(stream, now, context.RequestAborted) is not { } explanation)
        {
            await ProblemResponse.WriteAsync(context, Problem.NoDeadline);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, DeadlineRepresentation.Of(explanation, context.Organisation().Definition.Calendar.Zone));
    }

    /// <summary>The request, if the person may read it; otherwise the answer has been written.</summary>
    private static async Task<RequestStream?> FindAsync(HttpContext context, string id)
    {
        var store = context.RequestServices.GetRequiredService<EventStore.EventStore>();
        var stream = await RequestStream.ReadAsync(store, context.Organisation().Key, id, context.RequestAborted);
        if (stream is not null && context.RightTo(stream.State) is RequestAccess.Allowed)
            return stream;
        await ProblemResponse.WriteAsync(context, Problem.RequestNotFound);
        return null;
    }
}
