using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Servers;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>Where a scanner is set, only what a real clamd has found clean is handed out.</summary>
[Collection(ApiTest.Name)]
public sealed class ScanTests(HostFixture fixture)
{
    /// <summary>Short, as a socket's path must be.</summary>
    private readonly string socket = Path.Combine(Directory.CreateTempSubdirectory("clamd-").FullName, "s");

    [ClamdFact(Timeout = 120_000)]
    [Seed("K-20", "F-20")]
    public async Task What_is_clean_is_handed_out_and_what_is_not_is_quarantined_and_can_be_part_of_nothing()
    {
        await using var clamd = await Clamd.StartAsync(socket);
        await using var host = await StartAsync();
        var sara = await host.At("kaums").SignInAsync("sara");
        var clean = (await sara.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created);
        Assert.Equal("clean", (string?)clean.Json["scan"]);
        Assert.Equal(HttpStatusCode.OK, (await sara.DownloadAsync($"/api/files/{clean.Id}")).StatusCode);

        (string What, byte[] Content)[] infected =
        [
            ("in a document", SampleFiles.Pdf(Clamd.Eicar)),
            ("packed", SampleFiles.Zip(("eicar.com", Clamd.Eicar))),
            ("as a letter", SampleFiles.Docx(Clamd.Eicar.Replace("&", "&amp;", StringComparison.Ordinal))),
            ("longer than the scanner takes", SampleFiles.Pdf(new string('x', Clamd.StreamLimit + 1))),
            ("deeper than the scanner looks", Nested(6)),
        ];
        foreach (var (what, content) in infected)
        {
            var upload = (await sara.UploadAsync(content)).Is(HttpStatusCode.Created);
            Assert.True((string?)upload.Json["scan"] == "quarantined", $"{what}: {upload.Json["scan"]}");
            Assert.Equal((403, "file_quarantined"), await RefusalAsync(sara, $"/api/files/{upload.Id}"));
            if ((string?)upload.Json["format"] == "pdf" && content.Length < 1024 * 1024)
                Assert.Equal(["bodyFile file_quarantined"], (await sara.SubmitAsync(With(upload.Id))).IsProblem(400, "invalid_command").Errors);
        }
        // The same bytes of somebody else are what they were found to be.
        var other = await host.At("kaums").SignInAsync("reza");
        Assert.Equal("quarantined", (string?)(await other.UploadAsync(infected[0].Content)).Json["scan"]);
    }

    [ClamdFact(Timeout = 120_000)]
    [Seed("E-29")]
    public async Task While_clamd_is_down_files_wait_are_given_to_nobody_and_are_scanned_when_it_is_back()
    {
        var clamd = await Clamd.StartAsync(socket);
        await using var host = await StartAsync();
        Assert.Equal("answers", (string?)(await HealthAsync(host))["scanner"]);
        await clamd.DisposeAsync();
        var (sara, approver) = (await host.At("kaums").SignInAsync("sara"), await host.At("kaums").SignInAsync("karimi", "approver"));
        var (letter, bad) = ((await sara.UploadAsync(SampleFiles.Pdf("نامه"))).Is(HttpStatusCode.Created), (await sara.UploadAsync(SampleFiles.Pdf(Clamd.Eicar))).Is(HttpStatusCode.Created));
        Assert.Equal(("waiting", "waiting"), ((string?)letter.Json["scan"], (string?)bad.Json["scan"]));
        // Nobody is kept from submitting; only nobody gets the file.
        var request = (await sara.SubmitAsync($$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{letter.Id}}","attachments":["{{bad.Id}}"]}""")).Is(HttpStatusCode.Created);
        foreach (var reader in new[] { sara, approver })
        {
            foreach (var file in new[] { letter, bad })
                Assert.Equal((409, "file_not_scanned"), await RefusalAsync(reader, PathOf(request, file)));
            Assert.Equal(["waiting", "waiting"], await ScansAsync(reader, request));
        }
        var health = await HealthAsync(host);
        Assert.Equal(("silent", true), ((string?)health["scanner"], (int)health["waiting"]! >= 2));

        await using var again = await Clamd.StartAsync(socket);
        while ((await ScansAsync(approver, request)).Contains("waiting"))
        {
            host.Clock.Advance(TimeSpan.FromMinutes(2));
            (sara, approver) = (await host.At("kaums").SignInAsync("sara"), await host.At("kaums").SignInAsync("karimi", "approver"));
            await Task.Delay(50);
        }
        Assert.Equal(["clean", "quarantined"], await ScansAsync(approver, request));
        Assert.Equal(HttpStatusCode.OK, (await approver.DownloadAsync(PathOf(request, letter))).StatusCode);
        Assert.Equal((403, "file_quarantined"), await RefusalAsync(sara, PathOf(request, bad)));
        var shown = (await approver.PostAsync("/graphql", new JsonObject { ["query"] = $$"""{ request(id: "{{request.Id}}") { files { scan { state label { fa en } } } } }""" }.ToJsonString())).Json;
        Assert.Equal(["CLEAN از نظر ویروس بررسی شد", "QUARANTINED قرنطینه شد"], shown["data"]!["request"]!["files"]!.AsArray().Select(file => $"{file!["scan"]!["state"]} {file["scan"]!["label"]!["fa"]}"));
    }

    [ClamdFact(Timeout = 120_000)]
    public async Task What_was_uploaded_before_there_was_a_scanner_is_scanned_too()
    {
        var database = await fixture.CreateDatabaseAsync();
        Reply bad, good;
        Member sara;
        await using (var before = await TestHost.StartAsync(database))
        {
            sara = await before.At("kaums").SignInAsync("sara");
            (bad, good) = ((await sara.UploadAsync(SampleFiles.Pdf(Clamd.Eicar))).Is(HttpStatusCode.Created), (await sara.UploadAsync(SampleFiles.Pdf("x"))).Is(HttpStatusCode.Created));
            Assert.Null(bad.Json["scan"]);
            Assert.Equal(HttpStatusCode.OK, (await sara.DownloadAsync($"/api/files/{bad.Id}")).StatusCode);
        }
        await using var clamd = await Clamd.StartAsync(socket);
        await using (var host = await StartAsync(database))
        {
            sara = sara.At("kaums", host.Client);
            while ((await RefusalAsync(sara, $"/api/files/{bad.Id}")).Code != "file_quarantined" || (await sara.DownloadAsync($"/api/files/{good.Id}")).StatusCode != HttpStatusCode.OK)
                await Task.Delay(50);
        }
        // Taking the scanner away again frees nothing.
        await using var after = await TestHost.StartAsync(database);
        Assert.Equal((403, "file_quarantined"), await RefusalAsync(sara.At("kaums", after.Client), $"/api/files/{bad.Id}"));
    }

    private static string PathOf(Reply request, Reply file) => $"/api/requests/{request.Id}/files/{file.Id}";

    private static string With(string file) => $$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{file}}"}""";

    /// <summary>An archive in an archive, so many times, with a text in the innermost.</summary>
    private static byte[] Nested(int depth)
    {
        var content = SampleFiles.Zip(("text.txt", "x"));
        for (var level = 1; level < depth; level++)
        {
            using var packed = new MemoryStream();
            using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
            using (var entry = archive.CreateEntry("inner.zip").Open())
                entry.Write(content);
            content = packed.ToArray();
        }
        return content;
    }

    private static async Task<(int Status, string? Code)> RefusalAsync(Member member, string path)
    {
        using var answer = await member.DownloadAsync(path);
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : (await Reply.OfAsync(answer)).Code);
    }

    private static async Task<IReadOnlyList<string>> ScansAsync(Member reader, Reply request) =>
        [.. (await reader.ReadAsync(request.Id)).Is(HttpStatusCode.OK).Json["files"]!.AsArray().Select(file => (string)file!["scan"]!)];

    private static async Task<JsonNode> HealthAsync(TestHost host) => JsonNode.Parse(await host.Client.GetStringAsync("/health/ready"))!["files"]!;

    private async Task<TestHost> StartAsync(string? database = null) => await TestHost.StartAsync(database ?? await fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(
        new Dictionary<string, string?> { ["ServiceDesk:Files:Scanner:Address"] = $"unix://{socket}", ["ServiceDesk:Files:Scanner:RetryAfter"] = "00:00:00.1" }));
}
