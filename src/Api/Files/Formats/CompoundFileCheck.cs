using System.Text;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>The compound file of the older Office ([MS-CFB]): it is a letter when its directory holds Word's own stream.</summary>
internal sealed class CompoundFileCheck : IFormatCheck
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int TableSectorsInHeader = 109;
    private const uint LastRegularSector = 0xFFFFFFFA;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const int MostDirectorySectors = 10_000;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public FileFinding Check(FileContent content)
    {
        var broken = FileFinding.Broken(FileFormat.Doc);
        if (content.Length < HeaderLength || content.UInt16(28, true) != 0xFFFE || content.UInt16(30, true) is not (9 or 12) || content.UInt16(30, true) is not { } shift)
            return broken;
        var size = 1L << shift;
        if (Tables(content, size) is not { } tables || !HasItsSectors(content, tables, size) || Names(content, tables, size) is not { } names)
            return broken;
        if (!names.Contains("WordDocument"))
            return FileFinding.Unknown;
        return names.Contains("_VBA_PROJECT") || names.Contains("Macros") ? FileFinding.Refused(FileFormat.Doc, ProblemCodes.FileWithMacros) : FileFinding.Good(FileFormat.Doc);
    }

    private static long At(uint sector, long size) => (sector + 1L) * size;

    /// <summary>The sectors that the allocation table stands in: the first in the header, more in sectors chained from there.</summary>
    private static List<uint>? Tables(FileContent content, long size)
    {
        var tables = new List<uint>();
        for (var i = 0; i < TableSectorsInHeader; i++)
        {
            if (content.UInt32(76 + 4 * i, true) is { } sector && sector <= LastRegularSector)
                tables.Add(sector);
        }
        var seen = new HashSet<uint>();
        for (var next = content.UInt32(68, true); next is { } sector && sector <= LastRegularSector; next = content.UInt32(At(sector, size) + size - 4, true))
        {
            if (!seen.Add(sector) || seen.Count > content.Length / size)
                return null;
            for (var at = At(sector, size); at < At(sector, size) + size - 4; at += 4)
            {
                if (content.UInt32(at, true) is not { } table)
                    return null;
                if (table <= LastRegularSector)
                    tables.Add(table);
            }
        }
        return tables.Count == 0 ? null : tables;
    }

    /// <summary>Whether the file is as long as its allocation table says; its last sector may be cut short.</summary>
    private static bool HasItsSectors(FileContent content, List<uint> tables, long size)
    {
        var table = new byte[size];
        for (var i = tables.Count - 1; i >= 0; i--)
        {
            if (!content.TryRead(At(tables[i], size), table))
                return false;
            for (var entry = (int)size / 4 - 1; entry >= 0; entry--)
            {
                if (BitConverter.ToUInt32(table, 4 * entry) != uint.MaxValue)
                    return At((uint)(i * (size / 4) + entry), size) < content.Length;
            }
        }
        return false;
    }

    /// <summary>The names in the directory; null when it cannot be followed to its end.</summary>
    private static HashSet<string>? Names(FileContent content, List<uint> tables, long size)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var directory = new byte[size];
        var sector = content.UInt32(48, true) ?? EndOfChain;
        for (var i = 0; i < MostDirectorySectors && sector <= LastRegularSector; i++)
        {
            if (!content.TryRead(At(sector, size), directory))
                return null;
            for (var entry = 0; entry + EntryLength <= directory.Length; entry += EntryLength)
            {
                var length = Math.Clamp(BitConverter.ToUInt16(directory, entry + 64) - 2, 0, 62);
                if (directory[entry + 66] != 0)
                    names.Add(Encoding.Unicode.GetString(directory, entry, length));
            }
            var index = (int)(sector / (size / 4));
            if (index >= tables.Count || content.UInt32(At(tables[index], size) + 4 * (sector % (size / 4)), true) is not { } next)
                return null;
            sector = next;
        }
        return sector == EndOfChain ? names : null;
    }
}
