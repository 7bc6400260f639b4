using System.Text;
using ServiceDesk.Api.Files.Formats;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>What a file is its content says; what is not whole, or something else besides, is not taken.</summary>
[Seed("K-20", "F-20")]
public sealed class FormatTests
{
    public static TheoryData<string, FileFormat> Whole => new()
    {
        { "png", FileFormat.Png }, { "jpeg", FileFormat.Jpeg }, { "pdf", FileFormat.Pdf }, { "doc", FileFormat.Doc }, { "docx", FileFormat.Docx },
        { "tiff", FileFormat.Tiff }, { "tiff in the other order", FileFormat.Tiff }, { "zip", FileFormat.Zip },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_whole_file_is_known_by_its_content(string name, FileFormat format) => Assert.Equal(FileFinding.Good(format), Inspect(Of(name)));

    /// <summary>At every length. What is too short to be known as anything is of no format.</summary>
    [Theory]
    [MemberData(nameof(Whole))]
    public void A_file_that_is_cut_off_is_never_taken(string name, FileFormat format)
    {
        var whole = Of(name);
        for (var length = 1; length < whole.Length - Slack(format); length++)
            Assert.True(Inspect(whole[..length]).Refusal is ProblemCodes.BrokenFile or ProblemCodes.UnknownFileFormat, $"{name} of {length} of its {whole.Length} bytes");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void An_archive_behind_a_file_makes_it_something_else_besides(string name, FileFormat format) =>
        Assert.Equal(ProblemCodes.BrokenFile, Inspect([.. Of(name), .. SampleFiles.Zip(("run.exe", "MZ"))]) is var finding && finding.Format == format || format == FileFormat.Docx ? finding.Refusal : "taken");

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("""X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*""")]
    [InlineData("MZ\u0090")]
    [InlineData("\u007fELF")]
    [InlineData("GIF89a")]
    [InlineData("Rar!\u001a\u0007\0")]
    [InlineData("#!/bin/sh")]
    [InlineData("\u00EF\u00BB\u00BF%PDF-1.4 %%EOF")]
    public void What_is_none_of_the_formats_is_none(string text) => Assert.Equal(FileFinding.Unknown, Inspect(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Markup_at_the_beginning_of_an_image_is_refused() =>
        Assert.Equal(FileFinding.Broken(FileFormat.Jpeg), Inspect(SampleFiles.Jpeg(comment: "<SCRIPT>alert(1)</SCRIPT>")));

    [Fact]
    public void A_letter_within_an_image_is_refused() => Assert.Equal(FileFinding.Broken(FileFormat.Png), Inspect(SampleFiles.Png(text: "%PDF-1.4")));

    [Theory]
    [InlineData(30_001u, 1u)]
    [InlineData(1u, 30_001u)]
    [InlineData(20_000u, 20_000u)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void An_image_of_too_many_pixels_is_refused(uint width, uint height)
    {
        Assert.Equal(FileFinding.Refused(FileFormat.Png, ProblemCodes.ImageTooLarge), Inspect(SampleFiles.Png(width, height)));
        Assert.Equal(FileFinding.Refused(FileFormat.Tiff, ProblemCodes.ImageTooLarge), Inspect(SampleFiles.Tiff(width: width, height: height)));
        if (width <= ushort.MaxValue && height <= ushort.MaxValue)
            Assert.Equal(FileFinding.Refused(FileFormat.Jpeg, ProblemCodes.ImageTooLarge), Inspect(SampleFiles.Jpeg((ushort)width, (ushort)height)));
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        Assert.Equal(FileFinding.Refused(FileFormat.Zip, ProblemCodes.ArchiveTooLarge), Inspect(SampleFiles.Bomb(10_000_000)));
        Assert.Equal(
            FileFinding.Refused(FileFormat.Zip, ProblemCodes.ArchiveTooLarge),
            Inspect(SampleFiles.Zip([.. Enumerable.Range(0, FormatLimits.MostEntries + 1).Select(number => ($"{number}", ""))])));
    }

    /// <summary>The directory says ten bytes, and the archive holds ten million.</summary>
    [Fact]
    public void An_archive_that_holds_more_than_it_says_is_refused()
    {
        var bomb = SampleFiles.Bomb(10_000_000);
        foreach (var signature in new byte[][] { [.. "PK\x01\x02"u8], [.. "PK\x03\x04"u8] })
        {
            var size = bomb.AsSpan().LastIndexOf(signature) + (signature[2] == 1 ? 24 : 22);
            BitConverter.TryWriteBytes(bomb.AsSpan(size), 10);
        }
        Assert.Equal(FileFinding.Broken(FileFormat.Zip), Inspect(bomb));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("..")]
    [InlineData("C:/windows/system.ini")]
    [InlineData("..\\b")]
    [InlineData("a\u0001b")]
    public void An_archive_whose_files_would_lie_elsewhere_is_refused(string name) =>
        Assert.Equal(FileFinding.Refused(FileFormat.Zip, ProblemCodes.UnsafeArchive), Inspect(SampleFiles.Zip((name, "x"))));

    [Fact]
    public void Documents_with_macros_are_refused()
    {
        Assert.Equal(FileFinding.Refused(FileFormat.Doc, ProblemCodes.FileWithMacros), Inspect(SampleFiles.Doc("WordDocument", "Macros")));
        Assert.Equal(
            FileFinding.Refused(FileFormat.Docx, ProblemCodes.FileWithMacros),
            Inspect(SampleFiles.Archive(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x"))));
    }

    [Fact]
    public void Other_documents_that_are_archives_or_compound_files_are_of_no_format_here()
    {
        Assert.Equal(FileFinding.Unknown, Inspect(SampleFiles.Archive(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>"))));
        Assert.Equal(FileFinding.Unknown, Inspect(SampleFiles.Archive(("mimetype", "application/vnd.oasis.opendocument.text"))));
        Assert.Equal(FileFinding.Unknown, Inspect(SampleFiles.Archive(("META-INF/MANIFEST.MF", "Main-Class: X"))));
        Assert.Equal(FileFinding.Unknown, Inspect(SampleFiles.Doc("Workbook")));
    }

    /// <summary>Whatever is changed in a file, looking at it ends, and throws nothing.</summary>
    [Theory]
    [MemberData(nameof(Whole))]
    public void A_damaged_file_is_looked_at_without_harm(string name, FileFormat format)
    {
        var (whole, random) = (Of(name), new Random((int)format + 1));
        for (var i = 0; i < 2_000; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            Assert.True(Inspect(damaged) is { Refusal: not null } or { Format: not null });
        }
    }

    private static FileFinding Inspect(byte[] content) => FileInspector.Inspect(new MemoryStream(content));

    /// <summary>What may be missing at the end without loss: a line's end, the unused rest of a compound file's last sector.</summary>
    private static int Slack(FileFormat format) => format switch { FileFormat.Pdf => 1, FileFormat.Doc => 1024, _ => 0 };

    private static byte[] Of(string name) => name switch
    {
        "png" => SampleFiles.Png(),
        "jpeg" => SampleFiles.Jpeg(),
        "pdf" => SampleFiles.Pdf(),
        "doc" => SampleFiles.Doc(),
        "docx" => SampleFiles.Docx(),
        "tiff" => SampleFiles.Tiff(),
        "tiff in the other order" => SampleFiles.Tiff(littleEndian: false),
        _ => SampleFiles.Zip(),
    };
}
