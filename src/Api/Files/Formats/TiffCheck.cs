using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>TIFF 6.0 in both byte orders: a chain of directories, one a page, each with its size and with strips or tiles that lie in the file.</summary>
internal sealed class TiffCheck : IFormatCheck
{
    private const int MostParts = 200_000;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8);

    public FileFinding Check(FileContent content)
    {
        var littleEndian = content.Read(0, 1) is [(byte)'I'];
        var seen = new HashSet<uint>();
        var next = content.UInt32(4, littleEndian);
        while (next is > 0 and { } offset)
        {
            if (!seen.Add(offset) || seen.Count > FormatLimits.MostPages || TiffPage.Read(content, offset, littleEndian) is not { } page || !page.HasItsParts(content, MostParts))
                return FileFinding.Broken(FileFormat.Tiff);
            if (FormatLimits.IsTooLarge(page.Width, page.Height))
                return FileFinding.Refused(FileFormat.Tiff, ProblemCodes.ImageTooLarge);
            next = page.Next;
        }
        return next == 0 && seen.Count > 0 ? FileFinding.Good(FileFormat.Tiff) : FileFinding.Broken(FileFormat.Tiff);
    }
}
