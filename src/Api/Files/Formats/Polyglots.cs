using System.Text;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>Files that are of one format and can be opened as another: one program checks the image, another one runs the archive.</summary>
internal static class Polyglots
{
    private static readonly byte[][] Markup = [.. new[] { "<html", "<!doctype html", "<script", "<svg", "<?php" }.Select(Encoding.ASCII.GetBytes)];

    /// <param name="content">The content.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="format">What it has been found to be.</param>
    public static bool IsAlsoAnother(FileContent content, ReadOnlySpan<byte> head, FileFormat format)
    {
        // An archive may hold a page or a letter uncompressed; they are in it, it is neither.
        if (format is FileFormat.Zip or FileFormat.Docx)
            return false;
        return ZipEnd.Find(content) is not null || format != FileFormat.Pdf && head.IndexOf("%PDF-"u8) >= 0 || HasMarkup(head);
    }

    private static bool HasMarkup(ReadOnlySpan<byte> head)
    {
        Span<byte> lower = stackalloc byte[FileInspector.HeadLength];
        for (var i = 0; i < head.Length; i++)
            lower[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] | 0x20) : head[i];
        foreach (var word in Markup)
        {
            if (lower[..head.Length].IndexOf(word) >= 0)
                return true;
        }
        return false;
    }
}
