using ServiceDesk.Api.Files;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A file of a request (E-29).</summary>
/// <param name="Id">The id it was uploaded under.</param>
/// <param name="Use">What it is there: body, attachment, or the key of a field.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of file it is, in words.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="SizeInWords">The same for people.</param>
/// <param name="Sha256">The hash of its content, in hexadecimal.</param>
/// <param name="Path">Where it is downloaded, below the organisation's address, with the same authorization as here.</param>
[GraphQLName("File"), FieldAccess(FieldAccess.Checked)]
public sealed record FileView(string Id, string Use, string Name, Wording Kind, FileFormat Format, long Size, Wording SizeInWords, string Sha256, string Path)
{
    private string Organisation { get; init; } = "";

    /// <summary>What a scanner for viruses said of it; null where there is none.</summary>
    [GraphQLField]
    public async ValueTask<FileScanView?> Scan(ScanLoader loader) => FileScanView.Of(await loader.LoadAsync(new ContentKey(Organisation, Sha256)));

    public static FileView Of(StreamKey request, RequestFile file) => new(
        file.Id, file.Use, file.Name, KindOf(file.Format), file.Format, file.Size, SizeOf(file.Size), file.Sha256, FileEndpoints.PathOf(request.Id, file.Id))
    {
        Organisation = request.Tenant,
    };

    private static Wording KindOf(FileFormat format) => new(Texts.Of(format, Languages.Persian), Texts.Of(format, Languages.English));

    private static Wording SizeOf(long bytes) => new(FileSize.InWords(bytes, Languages.Persian), FileSize.InWords(bytes, Languages.English));
}
