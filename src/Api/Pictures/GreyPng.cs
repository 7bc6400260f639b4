using System.Buffers.Binary;
using System.IO.Compression;

namespace ServiceDesk.Api.Pictures;

/// <summary>Writes pictures in grey as PNG (ISO/IEC 15948), without a library of graphics.</summary>
internal static class GreyPng
{
    /// <param name="width">Of the picture.</param>
    /// <param name="rows">From the top; each has a byte for every point, 0 for black, 255 for white.</param>
    public static byte[] Write(int width, IReadOnlyList<byte[]> rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), rows.Count);
        // Eight bits of grey.
        header[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Packed(rows)), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Each row after the number of its filter, which is none.</summary>
    private static byte[] Packed(IReadOnlyList<byte[]> rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                zlib.WriteByte(0);
                zlib.Write(row);
            }
        }
        return packed.ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Checksum(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>CRC-32 as PNG has it (annex D).</summary>
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
