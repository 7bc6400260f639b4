namespace ServiceDesk.Api.Files.Formats;

/// <summary>One directory of a TIFF.</summary>
internal sealed class TiffPage
{
    private const ushort ImageWidth = 256;
    private const ushort ImageLength = 257;
    private const ushort StripOffsets = 273;
    private const ushort StripByteCounts = 279;
    private const ushort TileOffsets = 324;
    private const ushort TileByteCounts = 325;

    private readonly Dictionary<ushort, (ushort Kind, uint Count, long At)> entries = [];
    private readonly bool littleEndian;

    private TiffPage(bool littleEndian) => this.littleEndian = littleEndian;

    public uint Width { get; private set; }

    public uint Height { get; private set; }

    /// <summary>Where the next page's directory stands; 0 after the last.</summary>
    public uint Next { get; private set; }

    /// <summary>The page whose directory stands there; null when there is none.</summary>
    public static TiffPage? Read(FileContent content, uint offset, bool littleEndian)
    {
        var page = new TiffPage(littleEndian);
        if (content.UInt16(offset, littleEndian) is not { } count || count == 0 || content.UInt32(offset + 2L + 12L * count, littleEndian) is not { } next)
            return null;
        for (var i = 0; i < count; i++)
        {
            var at = offset + 2L + 12L * i;
            if (content.UInt16(at, littleEndian) is { } tag && content.UInt16(at + 2, littleEndian) is { } kind && content.UInt32(at + 4, littleEndian) is { } values)
                page.entries[tag] = (kind, values, at + 8);
        }
        (page.Next, page.Width, page.Height) = (next, page.Number(content, ImageWidth, 0) ?? 0, page.Number(content, ImageLength, 0) ?? 0);
        return page.Width == 0 || page.Height == 0 ? null : page;
    }

    /// <summary>Whether every strip or tile lies in the file.</summary>
    public bool HasItsParts(FileContent content, int most) =>
        HasParts(content, StripOffsets, StripByteCounts, most) || HasParts(content, TileOffsets, TileByteCounts, most);

    private bool HasParts(FileContent content, ushort offsets, ushort counts, int most)
    {
        if (!entries.TryGetValue(offsets, out var where) || !entries.TryGetValue(counts, out var sizes) || where.Count != sizes.Count || where.Count == 0 || where.Count > most)
            return false;
        for (uint i = 0; i < where.Count; i++)
        {
            if (Number(content, offsets, i) is not { } offset || Number(content, counts, i) is not { } size || (long)offset + size > content.Length)
                return false;
        }
        return true;
    }

    /// <summary>A value of an entry; values that fit into four bytes stand in the entry itself.</summary>
    private uint? Number(FileContent content, ushort tag, uint index)
    {
        if (!entries.TryGetValue(tag, out var entry) || index >= entry.Count)
            return null;
        var size = entry.Kind switch { 3 => 2, 4 => 4, _ => 0 };
        if (size == 0)
            return null;
        long? values = entry.Count * (long)size <= 4 ? entry.At : content.UInt32(entry.At, littleEndian);
        return values is not { } start ? null
            : size == 2 ? content.UInt16(start + 2L * index, littleEndian) : content.UInt32(start + 4L * index, littleEndian);
    }
}
