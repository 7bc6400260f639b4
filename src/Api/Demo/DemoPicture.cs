using System.Buffers.Binary;
using System.IO.Compression;

namespace ServiceDesk.Api.Demo;

/// <summary>A picture as a file: a real PNG in grey, of a sheet with some lines on it.</summary>
internal static class DemoPicture
{
    private const int Width = 420;
    private const int Height = 594;

    /// <param name="lines">How many lines stand on the sheet, at most 12.</param>
    public static byte[] Png(int lines)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        // Eight bits of grey.
        header[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Packed(lines)), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Rows of grey, each after the number of its filter.</summary>
    private static byte[] Packed(int lines)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < Height; y++)
                zlib.Write([0, .. Enumerable.Range(0, Width).Select(x => IsInk(x, y, lines) ? (byte)0x55 : (byte)0xF7)]);
        return packed.ToArray();
    }

    private static bool IsInk(int x, int y, int lines) => x is >= 40 and < 380 && y / 40 is var line && line >= 1 && line <= lines && y % 40 < 6;

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Checksum(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>CRC-32 as PNG has it (ISO/IEC 15948, annex D).</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB88320;
        }
        return ~sum;
    }
}
