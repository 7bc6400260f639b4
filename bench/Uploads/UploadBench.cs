using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ServiceDesk.Bench.Uploads;

/// <summary>Files going up into the real host one after the other, beside cp and sha256sum of the same bytes on the same disk; and the most memory that the host took.</summary>
internal sealed class UploadBench(BenchServer server, BenchOptions options)
{
    private const int Megabyte = 1024 * 1024;

    public async Task RunAsync()
    {
        var work = Directory.CreateTempSubdirectory("servicedesk-bench-").FullName;
        try
        {
            await using var host = await HostProcess.StartAsync([
                "--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", "--ServiceDesk:Rates:Enabled=false", $"--ConnectionStrings:ServiceDesk={await server.CreateDatabaseAsync()}",
                $"--ServiceDesk:Files:Folder={Path.Combine(work, "kept")}", $"--ServiceDesk:Files:LargestFile={200 * Megabyte}", "--ServiceDesk:Files:MostUnused=10000", $"--ServiceDesk:Files:MostUnusedBytes={int.MaxValue}"]);
            // The first turn warms up: code is compiled.
            await RoundAsync(host.Address, Path.Combine(work, "warm"), 20, Megabyte);
            var atRest = host.MegabytesAtMost;
            var rows = new List<string[]>();
            foreach (var (count, megabytes) in new[] { (100, 1), (10, 100) })
            {
                var (uploaded, copied, ratio) = (new Sample(), new Sample(), new Sample());
                for (var round = 0; round < options.Rounds; round++)
                {
                    var (up, copy) = await RoundAsync(host.Address, Path.Combine(work, $"{megabytes}-{round}"), count, megabytes * Megabyte);
                    uploaded.Add(up);
                    copied.Add(copy);
                    ratio.Add(copy / up);
                }
                rows.Add([$"{count} of {megabytes} MB", uploaded.ToString("N2"), copied.ToString("N2"), ratio.ToString("N2"), host.MegabytesAtMost.ToString("N0", CultureInfo.InvariantCulture)]);
            }
            MarkdownTable.Print($"Uploads, {options.Rounds} rounds; the host had {atRest:N0} MB before them", ["", "uploaded, s, median (spread)", "`cp` and `sha256sum`, s", "of that speed", "host at most, MB"], rows);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The seconds of uploading and of copying files that nobody has seen.</summary>
    private static async Task<(double Uploaded, double Copied)> RoundAsync(Uri address, string folder, int count, int bytes)
    {
        // Somebody else each time: one person keeps so much and no more.
        using var client = await SignInAsync(address, Path.GetFileName(folder));
        Directory.CreateDirectory(folder);
        var files = Enumerable.Range(0, count).Select(index => Path.Combine(folder, $"{index}.pdf")).ToList();
        files.ForEach(file => Make(file, bytes));
        var copied = await SecondsAsync(() => CopyAsync(folder));
        var uploaded = await SecondsAsync(async () =>
        {
            foreach (var file in files)
                await UploadAsync(client, file);
        });
        Directory.Delete(folder, recursive: true);
        return (uploaded, copied);
    }

    /// <summary>A whole PDF of random bytes.</summary>
    private static void Make(string path, int bytes)
    {
        ReadOnlySpan<byte> end = "\nstartxref\n9\n%%EOF\n"u8;
        using var file = File.Create(path);
        file.Write("%PDF-1.4\n"u8);
        var part = new byte[Megabyte];
        for (var left = bytes - 9 - end.Length; left > 0; left -= part.Length)
        {
            RandomNumberGenerator.Fill(part);
            file.Write(part.AsSpan(0, Math.Min(left, part.Length)));
        }
        file.Write(end);
    }

    private static async Task UploadAsync(HttpClient client, string path)
    {
        using var body = new StreamContent(File.OpenRead(path));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var answer = await client.PostAsync("kaums/api/files", body);
        if (answer.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException($"The host answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task CopyAsync(string folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", """mkdir copies && for file in *.pdf; do cp "$file" copies/ && sha256sum "$file" >/dev/null || exit 1; done"""]) { WorkingDirectory = folder })!;
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0)
            throw new InvalidOperationException("cp or sha256sum has failed.");
    }

    private static async Task<HttpClient> SignInAsync(Uri address, string person)
    {
        var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync("kaums/api/dev/token", new { person = new { id = $"bench-{person}", name = "Bench" }, roles = Array.Empty<object>() });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["accessToken"]);
        return client;
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}
