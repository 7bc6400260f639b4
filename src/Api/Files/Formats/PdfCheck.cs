using System.Buffers.Text;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>PDF (ISO 32000): begins with its version, and ends with where its table of objects stands.</summary>
internal sealed class PdfCheck : IFormatCheck
{
    /// <summary>Where readers look for the end of the file.</summary>
    private const int TailLength = 1024 + 64;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8);

    public FileFinding Check(FileContent content)
    {
        ReadOnlySpan<byte> tail = content.Read(content.Length - TailLength, TailLength);
        var end = tail.LastIndexOf("%%EOF"u8);
        var table = end < 0 ? -1 : tail[..end].LastIndexOf("startxref"u8);
        if (table < 0)
            return FileFinding.Broken(FileFormat.Pdf);
        var number = tail[(table + "startxref".Length)..end].TrimStart(" \r\n\t"u8);
        return Utf8Parser.TryParse(number, out long offset, out _) && offset > 0 && offset < content.Length
            ? FileFinding.Good(FileFormat.Pdf)
            : FileFinding.Broken(FileFormat.Pdf);
    }
}
