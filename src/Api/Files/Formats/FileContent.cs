using System.Buffers.Binary;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>A content that is read here and there; what lies beyond its end is never there, whatever it says of itself.</summary>
/// <param name="stream">Can seek; is not disposed.</param>
internal sealed class FileContent(Stream stream)
{
    public long Length { get; } = stream.Length;

    /// <summary>Fills the buffer from an offset; false when not all of it is there.</summary>
    public bool TryRead(long offset, Span<byte> buffer)
    {
        if (offset < 0 || buffer.Length > Length - offset)
            return false;
        if (stream.Position != offset)
            stream.Position = offset;
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }

    /// <summary>At most so many bytes from an offset; fewer at the end.</summary>
    public byte[] Read(long offset, int most)
    {
        var from = Math.Max(0, offset);
        var bytes = new byte[Math.Clamp(Length - from, 0, most)];
        return TryRead(from, bytes) ? bytes : [];
    }

    /// <summary>The bytes from an offset on, as a stream that ends after so many.</summary>
    public Stream Slice(long offset, long length) => new SliceStream(this, offset, Math.Min(length, Length - offset));

    public ushort? UInt16(long offset, bool littleEndian)
    {
        Span<byte> bytes = stackalloc byte[2];
        return !TryRead(offset, bytes) ? null : littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public uint? UInt32(long offset, bool littleEndian)
    {
        Span<byte> bytes = stackalloc byte[4];
        return !TryRead(offset, bytes) ? null : littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
