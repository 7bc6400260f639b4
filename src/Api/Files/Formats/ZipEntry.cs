using System.Text;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>One entry of an archive, as the central directory has it (APPNOTE 4.3.12).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Packed">Its bytes in the archive.</param>
/// <param name="Unpacked">Its bytes when unpacked, as it says.</param>
/// <param name="Offset">Where it stands in the archive.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
internal sealed record ZipEntry(string Name, ushort Method, long Packed, long Unpacked, long Offset, bool IsLink)
{
    private const uint DirectorySignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int DirectoryLength = 46;
    private const int LocalLength = 30;
    private const uint LinkMode = 0xA000;
    private const uint KindOfMode = 0xF000;

    /// <summary>Whether unpacking puts it below the folder that it is unpacked into.</summary>
    public bool StaysInside =>
        !IsLink && Name.Length > 0 && Name[0] != '/' && !Name.Contains('\\') && !Name.Contains(':') && !Name.Any(char.IsControl) && !Name.Split('/').Contains("..");

    /// <summary>The entry at a place of the directory, and the place of the next; null when there is none.</summary>
    public static (ZipEntry Entry, long Next)? Read(FileContent content, long at)
    {
        Span<byte> record = stackalloc byte[DirectoryLength];
        if (!content.TryRead(at, record) || BitConverter.ToUInt32(record) != DirectorySignature)
            return null;
        var (name, extra, comment) = (BitConverter.ToUInt16(record[28..]), BitConverter.ToUInt16(record[30..]), BitConverter.ToUInt16(record[32..]));
        var bytes = new byte[name];
        if (!content.TryRead(at + DirectoryLength, bytes))
            return null;
        var entry = new ZipEntry(
            Encoding.UTF8.GetString(bytes),
            BitConverter.ToUInt16(record[10..]),
            BitConverter.ToUInt32(record[20..]),
            BitConverter.ToUInt32(record[24..]),
            BitConverter.ToUInt32(record[42..]),
            (BitConverter.ToUInt32(record[38..]) >> 16 & KindOfMode) == LinkMode);
        return (entry, at + DirectoryLength + name + extra + comment);
    }

    /// <summary>Where its bytes stand; null when the archive has it not where the directory says, or by another name.</summary>
    public long? DataOffset(FileContent content)
    {
        Span<byte> record = stackalloc byte[LocalLength];
        if (!content.TryRead(Offset, record) || BitConverter.ToUInt32(record) != LocalSignature)
            return null;
        var (name, extra) = (BitConverter.ToUInt16(record[26..]), BitConverter.ToUInt16(record[28..]));
        var bytes = new byte[name];
        return content.TryRead(Offset + LocalLength, bytes) && Encoding.UTF8.GetString(bytes) == Name ? Offset + LocalLength + name + extra : null;
    }
}
