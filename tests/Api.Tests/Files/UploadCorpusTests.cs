using System.Text;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Files;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>Uploads of every kind, made by a generator with a seed: each is answered as the rules say.</summary>
public sealed class UploadCorpusTests(HostFixture fixture) : ApiTest(fixture)
{
    private const int Rounds = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    [PostgresFact(Timeout = 120_000)]
    [Seed("K-19", "K-20", "F-19", "F-20", "F-24")]
    public async Task Each_is_answered_as_the_rules_say()
    {
        var sara = await (await HostAsync()).At("kaums").SignInAsync("sara-corpus");
        var uploads = Enumerable.Range(1, Rounds).SelectMany(Round).ToList();
        Assert.True(uploads.Count >= 200, $"{uploads.Count} uploads");
        var wrong = new List<string>();
        foreach (var (what, content, name, query, status, expected) in uploads)
        {
            var reply = await sara.UploadAsync(content, name, query);
            var actual = (int)reply.Status == 201 ? (string?)reply.Json["name"] : reply.Code;
            if ((int)reply.Status != status || actual != expected)
                wrong.Add($"{what}: {(int)reply.Status} {actual} instead of {status} {expected}");
        }
        Assert.Empty(wrong);
    }

    private static IEnumerable<(string What, byte[] Content, string Name, string Query, int Status, string Expected)> Round(int seed)
    {
        var random = new Random(seed);
        foreach (var format in FileFormats.All)
        {
            var ending = format.Extensions()[0];
            byte[] Whole() => Of(format, random);
            yield return ($"whole {format}", Whole(), $"نامه {seed}.{ending}", "", 201, $"نامه {seed}.{ending}");
            yield return ($"renamed {format}", Whole(), $"letter.{(format == FileFormat.Pdf ? "png" : "pdf")}", "", 201, $"letter.{(format == FileFormat.Pdf ? "png" : "pdf")}.{ending}");
            yield return ($"double ending {format}", Whole(), $"invoice.{ending}.exe", "", 201, $"invoice.{ending}.exe.{ending}");
            yield return ($"turned name {format}", Whole(), $"photo\u202E{ending}.exe", "", 201, $"photo{ending}.exe.{ending}");
            yield return ($"path {format}", Whole(), $"..\\..\\a/b.{ending}", "", 201, $"b.{ending}");
            var whole = Whole();
            yield return ($"truncated {format}", whole[..(whole.Length * random.Next(40, 60) / 100)], $"half.{ending}", "", 400, "broken_file");
            if (format is not (FileFormat.Zip or FileFormat.Docx))
                yield return ($"polyglot {format}", [.. Whole(), .. SampleFiles.Zip(("run.exe", Text(random)))], $"both.{ending}", "", 400, "broken_file");
            // Neither the name nor what the client says about it counts.
            yield return ($"page as {format}", Encoding.UTF8.GetBytes($"<!doctype html><script>alert('{Text(random)}')</script>"), $"page.{ending}", "", 400, "unknown_file_format");
        }
        yield return ("svg", Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>{Text(random)}</svg>"), "image.svg", "", 400, "unknown_file_format");
        yield return ("EICAR", Encoding.ASCII.GetBytes("""X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"""), "eicar.com", "", 400, "unknown_file_format");
        yield return ("program", [(byte)'M', (byte)'Z', .. Encoding.ASCII.GetBytes(Text(random))], "setup.exe", "", 400, "unknown_file_format");
        yield return ("nothing", [], "empty.pdf", "", 400, "empty_file");
        yield return ("bomb", SampleFiles.Bomb(random.Next(5_000_000, 20_000_000)), "bomb.zip", "", 400, "archive_too_large");
        yield return ("bomb as a document", SampleFiles.Bomb(random.Next(5_000_000, 20_000_000)), "letter.docx", "", 400, "archive_too_large");
        yield return ("flood of pixels", SampleFiles.Png((uint)random.Next(30_001, int.MaxValue), 1), "wide.png", "", 400, "image_too_large");
        yield return ("flood of pixels in a scan", SampleFiles.Tiff(random.Next(2) == 0, 1, (uint)random.Next(30_001, int.MaxValue)), "long.tiff", "", 400, "image_too_large");
        yield return ("archive that climbs", SampleFiles.Zip(($"../{Text(random)}", "x")), "climbs.zip", "", 400, "unsafe_archive");
        yield return ("macros", SampleFiles.Doc("WordDocument", "Macros"), "macro.doc", "", 400, "file_with_macros");
        yield return ("one byte too many", [.. new byte[1_048_577]], "large.pdf", "?service=letter", 413, "file_too_large");
        yield return ("format of others", SampleFiles.Zip(), "scans.zip", "?service=letter", 400, "wrong_format");
    }

    private static byte[] Of(FileFormat format, Random random) => format switch
    {
        FileFormat.Png => SampleFiles.Png((uint)random.Next(1, 30), (uint)random.Next(1, 30), Text(random)),
        FileFormat.Jpeg => SampleFiles.Jpeg((ushort)random.Next(1, 30_000), (ushort)random.Next(1, 4_000), Text(random)),
        FileFormat.Pdf => SampleFiles.Pdf(Text(random)),
        FileFormat.Doc => SampleFiles.Doc(),
        FileFormat.Docx => SampleFiles.Docx(Text(random)),
        FileFormat.Tiff => SampleFiles.Tiff(random.Next(2) == 0, (uint)random.Next(1, 9_000), (uint)random.Next(1, 9_000)),
        FileFormat.Zip => SampleFiles.Zip(($"{Text(random)}.txt", Text(random))),
    };

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(10, 200)).Select(_ => Letters[random.Next(Letters.Length)])]);
}
