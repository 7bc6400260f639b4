using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files;

/// <summary>What surrounds the bytes of an upload.</summary>
/// <param name="Name">The name that the client gave; null when it gave none.</param>
/// <param name="Rule">What the service or field that it is for takes; null when the client did not say which.</param>
internal sealed record UploadRequest(string? Name, AttachmentRule? Rule)
{
    public const string Service = "service";
    public const string Field = "field";

    public static (UploadRequest Request, Problem? Problem) Read(HttpRequest request, OrganisationDefinition organisation)
    {
        var none = new UploadRequest(null, null);
        if (request.HasFormContentType || request.Headers.ContentEncoding.Any(encoding => encoding != "identity"))
            return (none, FileProblems.NotRaw);
        if (!TryReadName(request, out var name))
            return (none, Problem.Of(StatusCodes.Status400BadRequest, ProblemCodes.InvalidHeader, HeaderNames.ContentDisposition, InputErrorCodes.InvalidFileName));
        var (rule, problem) = ReadRule(request, organisation);
        return (new UploadRequest(name, rule), problem);
    }

    /// <summary>RFC 6266: the name with its letters (<c>filename*</c>) comes before the one without.</summary>
    private static bool TryReadName(HttpRequest request, out string? name)
    {
        name = null;
        var sent = request.Headers.ContentDisposition;
        if (sent.Count == 0)
            return true;
        if (sent is not [{ } header] || !ContentDispositionHeaderValue.TryParse(header, out var disposition))
            return false;
        name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        return true;
    }

    private static (AttachmentRule? Rule, Problem? Problem) ReadRule(HttpRequest request, OrganisationDefinition organisation)
    {
        string? service = request.Query[Service], field = request.Query[Field];
        if (service is null)
            return (null, field is null ? null : Wrong(Service, FieldErrorCodes.Required));
        if (organisation.Service(service) is not { } known)
            return (null, Wrong(Service, FieldErrorCodes.UnknownService));
        if (field is null)
            return (known.Files, null);
        return known.Field(field) is { Kind: FieldKind.File } asked
            ? (known.Files.Of(asked), null)
            : (null, Wrong(Field, FieldErrorCodes.UnknownField));
    }

    private static Problem Wrong(string parameter, string code) =>
        Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, parameter, code);
}
