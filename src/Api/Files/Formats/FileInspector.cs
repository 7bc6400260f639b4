
namespace ServiceDesk.Api.Files.Formats;

/// <summary>Says of what format a content is, by the content alone, and whether it is whole and harmless enough to be kept.</summary>
internal static class FileInspector
{
    /// <summary>How much of a file its first look is taken at; readers of PDF look for one so far into a file.</summary>
    public const int HeadLength = 1024;

    private static readonly IFormatCheck[] Checks = [new PngCheck(), new JpegCheck(), new PdfCheck(), new CompoundFileCheck(), new ZipCheck(), new TiffCheck()];

    /// <param name="stream">The content; can seek.</param>
    public static FileFinding Inspect(Stream stream)
    {
        var content = new FileContent(stream);
        var head = content.Read(0, HeadLength);
        if (Checks.FirstOrDefault(check => check.Begins(head)) is not { } check)
            return FileFinding.Unknown;
        var finding = check.Check(content);
        return finding is { Refusal: null, Format: { } format } && Polyglots.IsAlsoAnother(content, head, format) ? FileFinding.Broken(format) : finding;
    }
}
