using System.Buffers.Binary;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>The end of an archive's central directory (APPNOTE 4.3.16).</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Entries">How many entries the directory has.</param>
/// <param name="DirectoryOffset">Where the directory begins.</param>
/// <param name="DirectoryLength">How long it is.</param>
/// <param name="IsWhole">Whether the archive is one file, and says so.</param>
internal sealed record ZipEnd(long Offset, int Entries, long DirectoryOffset, long DirectoryLength, bool IsWhole)
{
    public const uint Signature = 0x06054B50;
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>What the file ends with; null when that is no archive.</summary>
    public static ZipEnd? Find(FileContent content)
    {
        var tail = content.Read(content.Length - Length - LongestComment, Length + LongestComment);
        for (var i = tail.Length - Length; i >= 0; i--)
        {
            var record = tail.AsSpan(i);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) != Signature || BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) != record.Length - Length)
                continue;
            var (disk, start, here, entries) = (U16(record, 4), U16(record, 6), U16(record, 8), U16(record, 10));
            return new ZipEnd(content.Length - record.Length, entries, U32(record, 16), U32(record, 12), disk == 0 && start == 0 && here == entries);
        }
        return null;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
