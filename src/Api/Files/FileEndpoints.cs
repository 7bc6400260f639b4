using Microsoft.AspNetCore.Http.Features;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Files;

/// <summary>Files go up before the command that names them, and come down with the right to see their request.</summary>
internal static class FileEndpoints
{
    public const string Path = "/api/files";

    public static void MapFiles(this IEndpointRouteBuilder organisation)
    {
        organisation.MapPost(Path, (HttpContext context, string organisation) => UploadAsync(context)).RequireRight(OrganisationAct.UploadFiles).RequireScope(TokenScope.Files).DescribeUpload();
        organisation.MapGet(Path + "/{file}", (HttpContext context, string organisation, string file) => ReadOwnAsync(context, file)).RequireRight(OrganisationAct.UploadFiles).RequireScope(TokenScope.Files).DescribeOwnFile();
        organisation.MapGet(CommandEndpoints.RequestsPath + "/{id}/files/{file}", (HttpContext context, string organisation, string id, string file) => ReadAsync(context, id, file))
            .RequireRight(RequestAct.Read).RequireScope(TokenScope.Files).DescribeFile();
    }

    /// <summary>Where a file of a request is read, below the organisation's address.</summary>
    public static string PathOf(Guid requestId, string fileId) => $"{CommandEndpoints.RequestsPath}/{requestId}/files/{fileId}";

    private static async Task UploadAsync(HttpContext context)
    {
        // Counted by the upload itself, which knows what the service takes; and whoever is refused with a body under way is
        // to read why, which the server's own limit would cut off.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var organisation = context.Organisation();
        var (upload, problem) = UploadRequest.Read(context.Request, organisation.Definition);
        if (problem is null)
        {
            (var file, problem) = await context.RequestServices.GetRequiredService<FileUploads>().ReceiveAsync(
                organisation.Key, context.Person()!.Id, upload.Name, context.Request.Body, context.Request.ContentLength, upload.Rule, context.RequestAborted);
            if (file is not null)
            {
                context.Response.Headers.Location = $"{organisation.BasePath}{Path}/{file.Id}";
                context.Response.Headers.CacheControl = "no-store";
                await JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, UploadAnswer.Of(file, upload.Rule, RequestLanguage.Of(context)));
                return;
            }
        }
        await ProblemResponse.WriteAsync(context, problem!);
    }

    /// <summary>Of an upload that is part of no request nobody but its uploader learns; of one that is, the request's rights decide.</summary>
    private static async Task ReadOwnAsync(HttpContext context, string id)
    {
        var organisation = context.Organisation().Key;
        var found = await context.RequestServices.GetRequiredService<UploadedFiles>().FindAsync(organisation, context.Person()!.Id, [id], context.RequestAborted);
        if (found.Values.SingleOrDefault() is { Used: false } file)
            await FileAnswer.WriteAsync(context, organisation, file.Name, file.Format, file.Size, file.Sha256);
        else
            await ProblemResponse.WriteAsync(context, FileProblems.NotFound);
    }

    private static async Task ReadAsync(HttpContext context, string requestId, string fileId)
    {
        var (store, organisation) = (context.RequestServices.GetRequiredService<EventStore.EventStore>(), context.Organisation().Key);
        var stream = await RequestStream.ReadAsync(store, organisation, requestId, context.RequestAborted);
        if (stream is null || context.RightTo(stream.State) is not RequestAccess.Allowed)
            await ProblemResponse.WriteAsync(context, Problem.RequestNotFound);
        else if (stream.State.File(fileId.ToLowerInvariant()) is not { } file)
            await ProblemResponse.WriteAsync(context, FileProblems.NotFound);
        else
            await FileAnswer.WriteAsync(context, organisation, file.Name, file.Format, file.Size, file.Sha256);
    }
}
