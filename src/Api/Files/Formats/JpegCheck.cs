using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>
/// JPEG (ITU-T T.81): segments up to the scans, then the end of the image. Telephones add more pictures or data after it,
/// which is let through; that it is no archive is looked at for every format.
/// </summary>
internal sealed class JpegCheck : IFormatCheck
{
    private const int MostSegments = 10_000;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public FileFinding Check(FileContent content)
    {
        var (offset, hasFrame) = (2L, false);
        for (var i = 0; i < MostSegments; i++)
        {
            if (content.UInt16(offset, littleEndian: false) is not { } marker || marker >> 8 != 0xFF || content.UInt16(offset + 2, littleEndian: false) is not { } length || length < 2)
                break;
            var kind = (byte)marker;
            if (kind == StartOfScan)
                return hasFrame && HasEnd(content, offset + 2 + length) ? FileFinding.Good(FileFormat.Jpeg) : FileFinding.Broken(FileFormat.Jpeg);
            if (IsFrame(kind))
            {
                if (content.UInt16(offset + 5, littleEndian: false) is not { } height || content.UInt16(offset + 7, littleEndian: false) is not { } width || width == 0)
                    break;
                if (FormatLimits.IsTooLarge(width, height))
                    return FileFinding.Refused(FileFormat.Jpeg, ProblemCodes.ImageTooLarge);
                hasFrame = true;
            }
            offset += 2 + length;
        }
        return FileFinding.Broken(FileFormat.Jpeg);
    }

    /// <summary>SOF0 to SOF15 without the three numbers among them that stand for something else (DHT, JPG, DAC).</summary>
    private static bool IsFrame(byte kind) => kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Within a scan no 0xFF is followed by 0xD9, so the first such pair is the end.</summary>
    private static bool HasEnd(FileContent content, long offset)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (offset < content.Length - 1)
        {
            var part = buffer[..(int)Math.Min(buffer.Length, content.Length - offset)];
            if (!content.TryRead(offset, part))
                return false;
            if (part.IndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) >= 0)
                return true;
            // The pair may lie across two parts.
            offset += part.Length - 1;
        }
        return false;
    }
}
