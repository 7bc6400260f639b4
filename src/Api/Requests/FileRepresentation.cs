using ServiceDesk.Api.Files;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Requests;

/// <summary>A file of a request.</summary>
/// <param name="Id">The id it was uploaded under.</param>
/// <param name="Use">What it is there: body, attachment, or the key of a field.</param>
/// <param name="Name">Its name.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The hash of its content, in hexadecimal.</param>
/// <param name="Path">Where it is downloaded, below the organisation's address.</param>
/// <param name="Scan">What the scanner for viruses said of it; absent where there is none. Only a clean file is handed out.</param>
public sealed record FileRepresentation(string Id, string Use, string Name, FileFormat Format, long Size, string Sha256, string Path, FileScan? Scan)
{
    /// <summary>Null for none, so that requests without files say nothing of them.</summary>
    internal static IReadOnlyList<FileRepresentation>? Of(Guid requestId, IReadOnlyList<RequestFile> files, IReadOnlyDictionary<string, FileScan> scans) => files.Count == 0 ? null
        : [.. files.Select(file => new FileRepresentation(
            file.Id, file.Use, file.Name, file.Format, file.Size, file.Sha256, FileEndpoints.PathOf(requestId, file.Id), scans.TryGetValue(file.Sha256, out var scan) ? scan : null))];
}
