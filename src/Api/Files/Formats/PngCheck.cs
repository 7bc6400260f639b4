using System.Buffers.Binary;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>PNG (ISO/IEC 15948): signature, then chunks, of which IHDR is the first and IEND the last; nothing follows.</summary>
internal sealed class PngCheck : IFormatCheck
{
    private const int MostChunks = 100_000;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public FileFinding Check(FileContent content)
    {
        Span<byte> header = stackalloc byte[25];
        if (!content.TryRead(8, header) || !header[..8].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']))
            return FileFinding.Broken(FileFormat.Png);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header[8..]), BinaryPrimitives.ReadUInt32BigEndian(header[12..]));
        if (width == 0 || height == 0)
            return FileFinding.Broken(FileFormat.Png);
        if (FormatLimits.IsTooLarge(width, height))
            return FileFinding.Refused(FileFormat.Png, ProblemCodes.ImageTooLarge);
        return EndsWithItsLastChunk(content) ? FileFinding.Good(FileFormat.Png) : FileFinding.Broken(FileFormat.Png);
    }

    private static bool EndsWithItsLastChunk(FileContent content)
    {
        Span<byte> chunk = stackalloc byte[8];
        var (offset, hasData) = (8L, false);
        for (var i = 0; i < MostChunks && content.TryRead(offset, chunk); i++)
        {
            // Length, type, data, checksum.
            offset += 12 + (long)BinaryPrimitives.ReadUInt32BigEndian(chunk);
            hasData |= chunk[4..].SequenceEqual("IDAT"u8);
            if (chunk[4..].SequenceEqual("IEND"u8))
                return hasData && offset == content.Length;
        }
        return false;
    }
}
