using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>Files over HTTP: up, into a request, and down to those who may see it.</summary>
public sealed class FileTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    [Seed("K-16", "K-17", "K-19", "K-24", "F-04", "F-24", "E-19", "E-29")]
    public async Task A_letter_goes_up_is_submitted_and_comes_down_as_it_was()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-file");
        var (letter, attachment) = (SampleFiles.Docx("درخواست"), SampleFiles.Jpeg(comment: "پیوست"));
        var uploaded = (await sara.UploadAsync(letter, "نامه من.docx", "?service=letter")).Is(HttpStatusCode.Created);
        Assert.Equal($"/kaums/api/files/{uploaded.Id}", uploaded.Header("Location"));
        Assert.Equal(
            ("نامه من.docx", "docx", "سند (docx)", letter.Length, Convert.ToHexStringLower(SHA256.HashData(letter))),
            ((string)uploaded.Json["name"]!, (string)uploaded.Json["format"]!, (string)uploaded.Json["kind"]!, (int)uploaded.Json["size"]!, (string)uploaded.Json["sha256"]!));
        var picture = (await sara.UploadAsync(attachment, "پیوست.jpg")).Is(HttpStatusCode.Created);
        var request = (await sara.SubmitAsync($$"""{"service":"letter","unit":"it","subject":"نامه","bodyFile":"{{uploaded.Id}}","attachments":["{{picture.Id}}"]}""")).Is(HttpStatusCode.Created);

        var data = await DataAsync(sara, "query($id: ID!) { request(id: $id) { files { use name kind { fa en } format size sizeInWords { fa } sha256 path } messages { files { name } } } }", new { id = request.Id });
        var files = data["request"]!["files"]!.AsArray();
        Assert.Equal(["body", "attachment"], files.Select(file => (string)file!["use"]!));
        Assert.Equal(("تصویر (jpg)", "Image (jpg)"), ((string)files[1]!["kind"]!["fa"]!, (string)files[1]!["kind"]!["en"]!));
        Assert.Equal(["body", "attachment"], (await sara.ReadAsync(request.Id)).Json["files"]!.AsArray().Select(file => (string)file!["use"]!));

        using var down = await sara.DownloadAsync((string)files[0]!["path"]!);
        Assert.Equal(HttpStatusCode.OK, down.StatusCode);
        Assert.Equal(letter, await down.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", down.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "نامه من.docx"), (down.Content.Headers.ContentDisposition!.DispositionType, down.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", down.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", down.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal($"\"{uploaded.Json["sha256"]}\"", down.Headers.ETag!.Tag);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-29", "K-49")]
    public async Task A_message_has_files_of_its_own()
    {
        var host = await HostAsync();
        var (owner, expert) = (await host.At("kerman").SignInAsync("reza-file"), await host.At("kerman").SignInAsync("ahmadi", "expert:it"));
        var request = (await owner.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        var (first, second) = (await expert.UploadAsync(SampleFiles.Png(), "یک.png"), await expert.UploadAsync(SampleFiles.Pdf(), "دو.pdf"));
        request = await expert.DoneAsync("reply", request, $$"""{"text":"پیوست‌ها را ببینید","attachments":["{{first.Id}}","{{second.Id}}"]}""");

        var data = await DataAsync(owner, "query($id: ID!) { request(id: $id) { files { name } messages { files { name path } } } }", new { id = request.Id });
        Assert.Empty(data["request"]!["files"]!.AsArray());
        var files = data["request"]!["messages"]![0]!["files"]!.AsArray();
        Assert.Equal(["یک.png", "دو.pdf"], files.Select(file => (string)file!["name"]!));
        Assert.Equal(SampleFiles.Pdf(), await (await owner.DownloadAsync((string)files[1]!["path"]!)).Content.ReadAsByteArrayAsync());
        Assert.Equal(["یک.png", "دو.pdf"], (await owner.ReadAsync(request.Id)).Json["messages"]![0]!["files"]!.AsArray().Select(file => (string)file!["name"]!));

        var audit = await DataAsync(await host.At("kerman").SignInAsync("auditing", "auditor"),
            "query($id: ID!) { replay(requestId: $id) { request { messages { files { name } } } } }", new { id = request.Id });
        Assert.Equal("یک.png", (string?)audit["replay"]!["request"]!["messages"]![0]!["files"]![0]!["name"]);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-35", "E-19")]
    public async Task Supplements_are_files_of_the_applicants_reply_on_the_same_thread()
    {
        var kerman = (await HostAsync()).At("kerman");
        var (owner, expert) = (await kerman.SignInAsync("reza-supplements"), await kerman.SignInAsync("ahmadi", "expert:it"));
        var request = await expert.DoneAsync("reply", (await owner.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created), """{"text":"مدارک تکمیلی را بفرستید"}""");
        var (first, second) = (await owner.UploadAsync(SampleFiles.Jpeg(), "کارت.jpg"), await owner.UploadAsync(SampleFiles.Pdf(), "مدرک.pdf"));
        request = await owner.DoneAsync("reply", request, $$"""{"text":"پیوست شد","attachments":["{{first.Id}}","{{second.Id}}"]}""");

        var seen = (await expert.ReadAsync(request.Id)).Is(HttpStatusCode.OK).Json["messages"]!.AsArray();
        Assert.Equal(2, seen.Count);
        Assert.Equal(["کارت.jpg", "مدرک.pdf"], seen[1]!["files"]!.AsArray().Select(file => (string)file!["name"]!));
        Assert.Equal(SampleFiles.Jpeg(), await (await expert.DownloadAsync((string)seen[1]!["files"]![0]!["path"]!)).Content.ReadAsByteArrayAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("K-20", "F-19", "F-20", "E-20", "K-50", "X-06")]
    public async Task A_service_says_which_files_it_takes()
    {
        var host = await HostAsync();
        const string Query = "{ organisation { services { key files { formats limitBytes limit { fa } adviceBytes advice { fa } most } } } }";
        async Task<JsonNode> RuleAsync(string organisation, string service) =>
            (await DataAsync(host.At(organisation).Nobody(), Query))["organisation"]!["services"]!.AsArray().Single(found => (string)found!["key"]! == service)!["files"]!;

        var kaums = await RuleAsync("kaums", "letter");
        Assert.Equal(["PNG", "DOCX", "DOC", "PDF", "JPEG", "TIFF"], kaums["formats"]!.AsArray().Select(format => (string)format!));
        var faragostar = await RuleAsync("faragostar", "letter");
        Assert.Equal((7, 1_048_576, "۱ مگابایت"), (faragostar["formats"]!.AsArray().Count, (int)faragostar["limitBytes"]!, (string)faragostar["limit"]!["fa"]!));
        var kerman = await RuleAsync("kerman", "correspondence");
        Assert.Equal((6 * 1_048_576, 5), ((int)kerman["adviceBytes"]!, (int)kerman["most"]!));
        Assert.Contains("۶ مگابایت", (string?)kerman["advice"]!["fa"]);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("F-19", "E-20", "X-06")]
    public async Task The_service_is_held_to_while_a_file_comes_in()
    {
        var host = await HostAsync();
        var (sara, reza) = (await host.At("kaums").SignInAsync("sara-limits"), await host.At("kerman").SignInAsync("reza-limits"));
        var most = Padded(1_048_576);
        (await sara.UploadAsync(most, query: "?service=letter")).Is(HttpStatusCode.Created);
        var large = (await sara.UploadAsync([.. most, 0], query: "?service=letter")).IsProblem(413, "file_too_large");
        Assert.Equal("1048576", (string?)large.Json["parameters"]!["limit"]);
        Assert.Contains("۱ مگابایت", (string?)large.Json["title"]);
        // Nobody said how long it is.
        (await sara.UploadAsync(new Chunked([.. most, 0]), null, "?service=letter")).IsProblem(413, "file_too_large");
        (await sara.UploadAsync(SampleFiles.Zip(), query: "?service=letter")).IsProblem(400, "wrong_format");
        Assert.Equal(["service unknown_service"], (await sara.UploadAsync(most, query: "?service=nothing")).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["field unknown_field"], (await sara.UploadAsync(most, query: "?service=letter&field=x")).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["service required"], (await sara.UploadAsync(most, query: "?field=x")).IsProblem(400, "invalid_command").Errors);

        Assert.Null((await reza.UploadAsync(Padded(6 * 1_048_576), query: "?service=correspondence")).Is(HttpStatusCode.Created).Json["advice"]);
        Assert.Contains("۶ مگابایت", (string?)(await reza.UploadAsync(Padded(6 * 1_048_576 + 1), query: "?service=correspondence")).Is(HttpStatusCode.Created).Json["advice"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task What_is_no_raw_file_is_refused()
    {
        var sara = await (await HostAsync()).At("kaums").SignInAsync("sara-raw");
        (await sara.UploadAsync([])).IsProblem(400, "empty_file");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf()), "file", "letter.pdf" } };
        (await sara.PostAsync("/api/files", form)).IsProblem(415, "file_not_raw");
        var packed = new ByteArrayContent(SampleFiles.Pdf());
        packed.Headers.ContentEncoding.Add("gzip");
        (await sara.UploadAsync(packed, "letter.pdf")).IsProblem(415, "file_not_raw");
        foreach (var name in new[] { "attachment; filename=\"a", "; ;" })
            Assert.Equal(["Content-Disposition invalid_file_name"], (await sara.PostAsync("/api/files", new ByteArrayContent(SampleFiles.Pdf()), ("Content-Disposition", name))).IsProblem(400, "invalid_header").Errors);
        Assert.Equal("file.pdf", (string?)(await sara.UploadAsync(SampleFiles.Pdf(), null)).Is(HttpStatusCode.Created).Json["name"]);
        Assert.Equal("letter.pdf", (string?)(await sara.PostAsync("/api/files", new ByteArrayContent(SampleFiles.Pdf()), ("Content-Disposition", "inline; filename=\"../../letter.pdf\""))).Is(HttpStatusCode.Created).Json["name"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_file_of_a_request_is_for_those_who_may_read_the_request()
    {
        var host = await HostAsync();
        var owner = await host.At("kaums").SignInAsync("file-owner");
        var uploaded = (await owner.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created);
        var request = (await owner.SubmitAsync($$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{uploaded.Id}}"}""")).Is(HttpStatusCode.Created);
        var path = $"/api/requests/{request.Id}/files/{uploaded.Id}";
        (string Who, string Organisation, string[] Roles, int Before, int After)[] people =
        [
            ("file-owner", "kaums", [], 200, 200),
            ("karimi", "kaums", ["approver"], 200, 200),
            ("karimi-it", "kaums", ["approver:it"], 200, 200),
            ("karimi-education", "kaums", ["approver:education"], 404, 404),
            // A request that needs approval reaches its unit only by it (K-34).
            ("ahmadi", "kaums", ["expert:it"], 404, 200),
            ("moradi", "kaums", ["expert:education"], 404, 404),
            ("kazemi", "kaums", ["head:it"], 404, 200),
            ("hosseini", "kaums", ["auditor"], 200, 200),
            ("admin", "kaums", ["administrator"], 404, 404),
            ("stranger", "kaums", [], 404, 404),
            ("file-owner", "kerman", [], 404, 404),
            ("hosseini", "kerman", ["auditor"], 404, 404),
        ];
        async Task HoldAsync(Func<(string Who, string Organisation, string[] Roles, int Before, int After), int> expected)
        {
            foreach (var person in people)
            {
                var member = (await host.At(person.Organisation).SignInAsync(person.Who, person.Roles)).At("kaums");
                using var answer = await member.DownloadAsync(path);
                Assert.True((int)answer.StatusCode == expected(person), $"{person.Who} of {person.Organisation}: {(int)answer.StatusCode}");
                if (answer.StatusCode == HttpStatusCode.NotFound)
                    Assert.Equal("request_not_found", (await Reply.OfAsync(answer)).Code);
            }
        }

        await HoldAsync(person => person.Before);
        await (await host.At("kaums").SignInAsync("karimi", "approver")).DoneAsync("approve", request, Letters.Approval);
        await HoldAsync(person => person.After);

        var other = (await owner.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        foreach (var wrong in new[] { $"{Guid.NewGuid()}", "x", "..%2F..%2Fetc", uploaded.Id })
            Assert.Equal("file_not_found", (await Reply.OfAsync(await owner.DownloadAsync($"/api/requests/{other.Id}/files/{wrong}"))).Code);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_upload_that_is_part_of_no_request_is_its_uploaders_alone()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-own");
        var uploaded = (await sara.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created);
        var path = $"/api/files/{uploaded.Id}";
        Assert.Equal(SampleFiles.Pdf(), await (await sara.DownloadAsync(path)).Content.ReadAsByteArrayAsync());
        var auditor = await host.At("kaums").SignInAsync("hosseini", "auditor");
        Assert.Equal("file_not_found", (await Reply.OfAsync(await auditor.DownloadAsync(path))).Code);
        var namesake = await host.At("kerman").SignInAsync("sara-own");
        Assert.Equal("file_not_found", (await Reply.OfAsync(await namesake.DownloadAsync(path))).Code);
        Assert.Equal(["bodyFile unknown_file"], (await (await host.At("kaums").SignInAsync("thief")).SubmitAsync(With(uploaded.Id))).Errors);

        var request = (await sara.SubmitAsync(With(uploaded.Id))).Is(HttpStatusCode.Created);
        // From now on the request's rights decide.
        Assert.Equal("file_not_found", (await Reply.OfAsync(await sara.DownloadAsync(path))).Code);
        Assert.Equal(HttpStatusCode.OK, (await sara.DownloadAsync($"/api/requests/{request.Id}/files/{uploaded.Id}")).StatusCode);
    }

    /// <summary>At one moment of twenty, too: of them one has it.</summary>
    [PostgresFact(Timeout = 60_000)]
    public async Task A_file_is_part_of_one_request()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-once");
        var uploaded = (await sara.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created);
        var head = await host.ActsAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sara.SubmitAsync(With(uploaded.Id))));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Created), reply => Assert.Equal(["bodyFile file_already_used"], reply.Errors));
        Assert.Equal(head + 1, await host.ActsAsync());
        // The same bytes are another file.
        (await sara.SubmitAsync(With((await sara.UploadAsync(SampleFiles.Pdf())).Id))).Is(HttpStatusCode.Created);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("bytes=0-0", 206, 0, 1)]
    [InlineData("bytes=10-19", 206, 10, 10)]
    [InlineData("bytes=100-", 206, 100, -1)]
    [InlineData("bytes=-7", 206, -7, 7)]
    [InlineData("bytes=-100000000", 206, 0, -1)]
    [InlineData("bytes=5-100000000", 206, 5, -1)]
    [InlineData("bytes=100000000-", 416, 0, 0)]
    [InlineData("bytes=-0", 416, 0, 0)]
    [InlineData("bytes=0-1,3-4", 200, 0, -1)]
    [InlineData("lines=0-1", 200, 0, -1)]
    [InlineData("bytes=x", 200, 0, -1)]
    public async Task A_range_of_bytes_can_be_asked_for(string asked, int status, int from, int count)
    {
        var (sara, path, content) = await StoredAsync();
        using var answer = await sara.DownloadAsync(path, ("Range", asked));
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 416)
        {
            Assert.Equal($"bytes */{content.Length}", answer.Content.Headers.GetValues("Content-Range").Single());
            return;
        }
        var (start, length) = (from < 0 ? content.Length + from : from, count < 0 ? content.Length - from : count);
        Assert.Equal(content.AsSpan(start, length).ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(length, answer.Content.Headers.ContentLength);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        Assert.Equal(status == 206 ? $"bytes {start}-{start + length - 1}/{content.Length}" : null, answer.Content.Headers.ContentRange?.ToString());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Who_has_the_content_is_not_sent_it_again()
    {
        var (sara, path, content) = await StoredAsync();
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";
        Assert.Equal(304, (int)(await sara.DownloadAsync(path, ("If-None-Match", tag))).StatusCode);
        Assert.Equal(304, (int)(await sara.DownloadAsync(path, ("If-None-Match", "*"))).StatusCode);
        Assert.Equal(200, (int)(await sara.DownloadAsync(path, ("If-None-Match", "\"x\""))).StatusCode);
        Assert.Equal(206, (int)(await sara.DownloadAsync(path, ("Range", "bytes=0-1"), ("If-Range", tag))).StatusCode);
        // Whoever has a part of another content gets this one whole.
        Assert.Equal(200, (int)(await sara.DownloadAsync(path, ("Range", "bytes=0-1"), ("If-Range", "\"x\""))).StatusCode);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Uploads_that_become_part_of_no_request_are_swept_and_nothing_else()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var sara = await host.At("kaums").SignInAsync("sara");
        var settings = host.Services.GetRequiredService<FileSettings>();
        // Those of the demonstration.
        var before = Contents(settings);
        var (shared, lonely) = (SampleFiles.Pdf("shared"), SampleFiles.Pdf("lonely"));
        var used = (await sara.UploadAsync(shared)).Is(HttpStatusCode.Created);
        var request = (await sara.SubmitAsync(With(used.Id))).Is(HttpStatusCode.Created);
        var unused = new[] { (await sara.UploadAsync(shared)).Id, (await sara.UploadAsync(lonely)).Id };
        await File.WriteAllTextAsync(Path.Combine(settings.IncomingFolder, "left-by-a-kill"), "half");
        var sweep = host.Services.GetRequiredService<FileSweep>();
        Assert.Equal(0, await sweep.SweepAsync(default));
        Assert.Equal(before + 2, Contents(settings));

        host.Clock.Advance(settings.UnusedFor);
        sara = await host.At("kaums").SignInAsync("sara");
        // Too old to be used, and still there for a command that found them a moment ago.
        Assert.Equal(["bodyFile unknown_file"], (await sara.SubmitAsync(With(unused[1]))).Errors);
        Assert.Equal(0, await sweep.SweepAsync(default));
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, await sweep.SweepAsync(default));
        Assert.Equal(0, await sweep.SweepAsync(default));
        Assert.Empty(Directory.GetFiles(settings.IncomingFolder));
        Assert.Equal(before + 1, Contents(settings));
        sara = await host.At("kaums").SignInAsync("sara");
        Assert.Equal(shared, await (await sara.DownloadAsync($"/api/requests/{request.Id}/files/{used.Id}")).Content.ReadAsByteArrayAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Nobody_uploads_without_end()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration["ServiceDesk:Files:MostUnused"] = "3");
        var sara = await host.At("kaums").SignInAsync("sara");
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => sara.UploadAsync(SampleFiles.Pdf())));
        Assert.Equal(3, replies.Count(reply => reply.Status == HttpStatusCode.Created));
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Created), reply => reply.IsProblem(429, "too_many_uploads"));
        // Others have their own, what is refused takes no place, and what is used gives its place back.
        (await (await host.At("kaums").SignInAsync("reza")).UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created);
        (await sara.SubmitAsync(With(replies.First(reply => reply.Status == HttpStatusCode.Created).Id))).Is(HttpStatusCode.Created);
        (await sara.UploadAsync("EICAR"u8.ToArray())).IsProblem(400, "unknown_file_format");
        (await sara.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created);
        (await sara.UploadAsync(SampleFiles.Pdf())).IsProblem(429, "too_many_uploads");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Contents_are_for_the_hosts_own_user_alone()
    {
        var host = await HostAsync();
        await StoredAsync();
        var folder = host.Services.GetRequiredService<FileSettings>().Folder;
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.All(Directory.GetFiles(Path.Combine(folder, "kaums"), "*", SearchOption.AllDirectories), file => Assert.Equal(UnixFileMode.None, new FileInfo(file).UnixFileMode & Others));
        Assert.All(Directory.GetDirectories(folder, "*", SearchOption.AllDirectories), part => Assert.Equal(UnixFileMode.None, new DirectoryInfo(part).UnixFileMode & Others));
    }

    private static string With(string file) => $$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{file}}"}""";

    /// <summary>A whole PDF of exactly so many bytes; what its end names has as many digits as it has.</summary>
    private static byte[] Padded(int bytes)
    {
        var surplus = SampleFiles.Pdf(new string('x', bytes)).Length - bytes;
        return SampleFiles.Pdf(new string('x', bytes - surplus));
    }

    /// <summary>How many contents the host keeps.</summary>
    private static int Contents(FileSettings settings) =>
        Directory.GetFiles(settings.Folder, "*", SearchOption.AllDirectories).Count(file => Path.GetFileName(file).Length == 64);

    private async Task<(Member Sara, string Path, byte[] Content)> StoredAsync()
    {
        var sara = await (await HostAsync()).At("kaums").SignInAsync("sara-stored");
        var content = SampleFiles.Pdf(new string('x', 5_000));
        return (sara, $"/api/files/{(await sara.UploadAsync(content)).Is(HttpStatusCode.Created).Id}", content);
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Chunked(byte[] content) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(content).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
