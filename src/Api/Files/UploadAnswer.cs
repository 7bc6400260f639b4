using System.Globalization;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Files;

/// <summary>What an upload is answered.</summary>
/// <param name="Id">By which commands name the file.</param>
/// <param name="Name">The name it will be shown and downloaded by: the one that was sent, cleaned, with an ending of its format.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Kind">The same in words (E-29).</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The hash of its content, in hexadecimal.</param>
/// <param name="Advice">What the service it was uploaded for advises about its size (E-20); absent when it has nothing to say.</param>
/// <param name="Scan">What the scanner for viruses said of it; absent where there is none.</param>
internal sealed record UploadAnswer(string Id, string Name, FileFormat Format, string Kind, long Size, string Sha256, string? Advice, FileScan? Scan)
{
    public static UploadAnswer Of(UploadedFile file, AttachmentRule? rule, CultureInfo language) => new(
        file.Id, file.Name, file.Format, Texts.Of(file.Format, language), file.Size, file.Sha256,
        file.Size > rule?.AdviceBytes ? Texts.OfFileAdvice(rule.AdviceBytes.Value, language) : null, file.Scan);
}
