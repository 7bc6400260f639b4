using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>Small whole files of every format, made here byte by byte.</summary>
internal static class SampleFiles
{
    /// <summary>A picture of so many pixels, all of one colour, with a text in it so that two are not the same.</summary>
    public static byte[] Png(uint width = 2, uint height = 2, string text = "")
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        // Lines of grey, each after the number of its filter; as many as a small picture has.
        var lines = new byte[Math.Min((width + 1) * height, 1024)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(lines);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("tEXt", Encoding.Latin1.GetBytes("Comment\0" + text)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Jpeg(ushort width = 8, ushort height = 8, string comment = "")
    {
        var text = Encoding.Latin1.GetBytes(comment);
        return
        [
            0xFF, 0xD8,
            0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
            0xFF, 0xFE, .. Big((ushort)(text.Length + 2)), .. text,
            0xFF, 0xC0, 0, 11, 8, .. Big(height), .. Big(width), 1, 1, 0x11, 0,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0x00, 0x56,
            0xFF, 0xD9,
        ];
    }

    public static byte[] Pdf(string text = "A letter")
    {
        var body = $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%{text}\n";
        var table = Encoding.Latin1.GetByteCount(body);
        return Encoding.Latin1.GetBytes($"{body}xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    /// <summary>A TIFF of one pixel in either byte order.</summary>
    public static byte[] Tiff(bool littleEndian = true, uint width = 1, uint height = 1, uint stripBytes = 1)
    {
        var file = new byte[8 + 2 + 12 * 4 + 4 + 1];
        (littleEndian ? "II*\0"u8 : "MM\0*"u8).CopyTo(file);
        U32(4, 8);
        U16(8, 4);
        Entry(0, 256, width);
        Entry(1, 257, height);
        Entry(2, 273, (uint)file.Length - 1);
        Entry(3, 279, stripBytes);
        return file;

        void Entry(int index, ushort tag, uint value)
        {
            var at = 10 + 12 * index;
            U16(at, tag);
            U16(at + 2, 4);
            U32(at + 4, 1);
            U32(at + 8, value);
        }

        void U16(int at, ushort value)
        {
            if (littleEndian)
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
            else
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), value);
        }

        void U32(int at, uint value)
        {
            if (littleEndian)
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
            else
                BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), value);
        }
    }

    public static byte[] Zip(params (string Name, string Content)[] entries) => Archive(entries.Length == 0 ? [("scan.txt", "متن")] : entries);

    public static byte[] Docx(string text = "نامه") => Archive(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
        ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{text}</w:body></w:document>"));

    /// <summary>A compound file whose directory has these entries: header, allocation table, directory, one sector of data.</summary>
    public static byte[] Doc(params string[] entries)
    {
        const uint free = 0xFFFFFFFF, end = 0xFFFFFFFE, table = 0xFFFFFFFD;
        var file = new byte[512 * 4];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        U16(24, 0x3E);
        U16(26, 3);
        U16(28, 0xFFFE);
        U16(30, 9);
        U16(32, 6);
        U32(44, 1);
        U32(48, 1);
        U32(68, end);
        for (var i = 0; i < 109; i++)
            U32(76 + 4 * i, i == 0 ? 0 : free);
        for (var i = 0; i < 128; i++)
            U32(512 + 4 * i, i switch { 0 => table, 1 or 2 => end, _ => free });
        string[] names = ["Root Entry", .. entries.Length == 0 ? ["WordDocument"] : entries];
        for (var i = 0; i < names.Length; i++)
        {
            var at = 1024 + 128 * i;
            U16(at + 64, (ushort)(Encoding.Unicode.GetBytes(names[i], file.AsSpan(at)) + 2));
            file[at + 66] = (byte)(i == 0 ? 5 : 2);
        }
        return file;

        void U16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);

        void U32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
    }

    public static byte[] Archive(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
                using (var entry = archive.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(content));
        return stream.ToArray();
    }

    /// <summary>An archive with one entry of so many zeros.</summary>
    public static byte[] Bomb(int bytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("zeros").Open())
            for (var written = 0; written < bytes; written += 65_536)
                entry.Write(new byte[Math.Min(65_536, bytes - written)]);
        return stream.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. Big((uint)data.Length), .. typed, .. Big(Checksum(typed))];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB88320;
        }
        return ~sum;
    }

    private static byte[] Big(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Big(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
