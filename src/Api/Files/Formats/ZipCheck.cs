using System.IO.Compression;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>
/// Archives, and Word's format, which is one (ECMA-376). Entries are unpacked here as far as they say they are long: what
/// an archive says of itself bounds what it unpacks to only then.
/// </summary>
internal sealed class ZipCheck : IFormatCheck
{
    /// <summary>What tells other formats that are archives too: other documents of Office, of OpenDocument, programs of Java and Android.</summary>
    private static readonly string[] OfOthers = ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"];

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public FileFinding Check(FileContent content)
    {
        if (ZipEnd.Find(content) is not { IsWhole: true, Entries: > 0 } end || end.DirectoryOffset + end.DirectoryLength != end.Offset)
            return FileFinding.Broken(FileFormat.Zip);
        if (end.Entries > FormatLimits.MostEntries)
            return FileFinding.Refused(FileFormat.Zip, ProblemCodes.ArchiveTooLarge);
        if (Entries(content, end) is not { } entries)
            return FileFinding.Broken(FileFormat.Zip);
        if (!entries.TrueForAll(entry => entry.StaysInside))
            return FileFinding.Refused(FileFormat.Zip, ProblemCodes.UnsafeArchive);
        var unpacked = entries.Sum(entry => entry.Unpacked);
        if (unpacked > FormatLimits.MostUnpacked || unpacked > content.Length * FormatLimits.HighestRatio)
            return FileFinding.Refused(FileFormat.Zip, ProblemCodes.ArchiveTooLarge);
        return HoldsWhatItSays(content, entries, end.DirectoryOffset) ? Named(entries) : FileFinding.Broken(FileFormat.Zip);
    }

    private static List<ZipEntry>? Entries(FileContent content, ZipEnd end)
    {
        var entries = new List<ZipEntry>(end.Entries);
        var at = end.DirectoryOffset;
        while (entries.Count < end.Entries)
        {
            if (ZipEntry.Read(content, at) is not var (entry, next))
                return null;
            entries.Add(entry);
            at = next;
        }
        return at == end.Offset ? entries : null;
    }

    /// <summary>The entries follow each other from the file's beginning, none within another, and none is longer than it says.</summary>
    private static bool HoldsWhatItSays(FileContent content, List<ZipEntry> entries, long directory)
    {
        var end = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Offset < end || end == 0 && entry.Offset != 0 || entry.DataOffset(content) is not { } data || data + entry.Packed > directory)
                return false;
            end = data + entry.Packed;
            if (!Unpacks(content, entry, data))
                return false;
        }
        return true;
    }

    private static bool Unpacks(FileContent content, ZipEntry entry, long data)
    {
        if (entry.Method == 0)
            return entry.Packed == entry.Unpacked;
        if (entry.Method != 8)
            return false;
        using var inflater = new DeflateStream(content.Slice(data, entry.Packed), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        var unpacked = 0L;
        try
        {
            while (unpacked <= entry.Unpacked && inflater.Read(buffer) is > 0 and var count)
                unpacked += count;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        return unpacked == entry.Unpacked;
    }

    private static FileFinding Named(List<ZipEntry> entries)
    {
        var names = entries.Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("[Content_Types].xml") && names.Contains("word/document.xml"))
            return names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? FileFinding.Refused(FileFormat.Docx, ProblemCodes.FileWithMacros)
                : FileFinding.Good(FileFormat.Docx);
        return OfOthers.Any(names.Contains) ? FileFinding.Unknown : FileFinding.Good(FileFormat.Zip);
    }
}
