using ServiceDesk.Domain.Files;

namespace ServiceDesk.Domain.Tests.Files;

/// <summary>Names that people and others send, and what is kept of them.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("نامه.pdf", FileFormat.Pdf, "نامه.pdf")]
    [InlineData("نامه‌ی من.PDF", FileFormat.Pdf, "نامه‌ی من.pdf")]
    [InlineData("scan.jpeg", FileFormat.Jpeg, "scan.jpeg")]
    [InlineData("scan.tif", FileFormat.Tiff, "scan.tif")]
    [InlineData("letter.exe", FileFormat.Pdf, "letter.exe.pdf")]
    [InlineData("invoice.pdf.exe", FileFormat.Pdf, "invoice.pdf.exe.pdf")]
    [InlineData("page.html", FileFormat.Png, "page.html.png")]
    [InlineData("letter", FileFormat.Docx, "letter.docx")]
    [InlineData("/etc/passwd", FileFormat.Zip, "passwd.zip")]
    [InlineData("..\\..\\system.ini", FileFormat.Zip, "system.ini.zip")]
    [InlineData("C:\\Users\\me\\letter.doc", FileFormat.Doc, "letter.doc")]
    [InlineData("photo\u202Egnp.exe", FileFormat.Png, "photognp.exe.png")]
    [InlineData("a\u0000b\r\nc\u2066d.png", FileFormat.Png, "abcd.png")]
    [InlineData("a<b>:\"c|?*.png", FileFormat.Png, "a_b___c___.png")]
    [InlineData(".htaccess", FileFormat.Zip, "htaccess.zip")]
    [InlineData("x. . .pdf", FileFormat.Pdf, "x.pdf")]
    [InlineData("CON.pdf", FileFormat.Pdf, "_CON.pdf")]
    [InlineData("com1.tar.zip", FileFormat.Zip, "_com1.tar.zip")]
    [InlineData("e\u0301.png", FileFormat.Png, "\u00E9.png")]
    [InlineData("a\uD800b.png", FileFormat.Png, "ab.png")]
    [InlineData("", FileFormat.Jpeg, "file.jpg")]
    [InlineData(null, FileFormat.Pdf, "file.pdf")]
    [InlineData("   ", FileFormat.Pdf, "file.pdf")]
    [InlineData(".pdf", FileFormat.Pdf, "pdf.pdf")]
    [InlineData("folder/", FileFormat.Png, "file.png")]
    public void A_name_is_cleaned_and_ends_as_its_format_does(string? sent, FileFormat format, string kept) => Assert.Equal(kept, FileName.Clean(sent, format));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var name = FileName.Clean(new string('ن', 300) + ".docx", FileFormat.Docx);

        Assert.Equal(FileName.Longest, name.EnumerateRunes().Count());
        Assert.EndsWith(".docx", name);
    }

    [Fact]
    public void Cleaning_again_changes_nothing()
    {
        var random = new Random(7);
        const string Letters = "ن.ی‌a/\\:*?\"<>|\u0000\u202E\u200F \u0301📨\uD800.com1pdf";
        for (var i = 0; i < 5_000; i++)
        {
            var sent = new string([.. Enumerable.Range(0, random.Next(90)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var format = FileFormats.All[random.Next(FileFormats.All.Count)];
            var once = FileName.Clean(sent, format);

            Assert.Equal(once, FileName.Clean(once, format));
            Assert.InRange(once.EnumerateRunes().Count(), 1, FileName.Longest + 1);
        }
    }
}
