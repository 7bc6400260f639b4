using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Processes;

/// <summary>kill -9 of the host while files go up and become part of requests: what was acknowledged is there and whole, and nothing else stays.</summary>
[Collection(ApiTest.Name)]
public sealed class UploadKillTests(HostFixture fixture)
{
    private const int Clients = 8;

    [PostgresFact(Timeout = 180_000)]
    public async Task Files_that_were_acknowledged_or_that_requests_name_are_whole_after_a_kill_and_the_rest_is_swept()
    {
        var (database, settings) = await SettingsAsync();
        var (uploaded, submitted) = (new ConcurrentDictionary<string, byte[]>(), new ConcurrentQueue<string>());
        await using (var host = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0"))
        {
            using var client = new HttpClient { BaseAddress = host.Address };
            var sara = await new Desk(client, "kaums").SignInAsync("sara-uploads");
            var load = Enumerable.Range(0, Clients).Select(n => UseAsync(sara, $"{n}", uploaded, submitted)).ToList();
            while (submitted.Count < 40)
                await Task.Delay(5);
            await host.KillAsync();
            await Task.WhenAll(load);
        }

        await using var next = await TestHost.StartAsync(database);
        var owner = await next.At("kaums").SignInAsync("sara-uploads");
        foreach (var (id, content) in uploaded)
            Assert.Equal(content, await BytesAsync(owner, $"/api/files/{id}"));
        Assert.Equal(submitted.Count, submitted.Distinct().Count());
        foreach (var request in submitted)
            Assert.Single((await owner.ReadAsync(request)).Is(HttpStatusCode.OK).Json["files"]!.AsArray());

        await SweepAsync(next);
        owner = await next.At("kaums").SignInAsync("sara-uploads");
        // Requests whose answer the kill cut off as well.
        var named = await NamedAsync(next);
        Assert.Superset(submitted.ToHashSet(), named.Select(file => file.Request).ToHashSet());
        foreach (var (request, file, sha256) in named)
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(owner, $"/api/requests/{request}/files/{file}"))));
        Assert.Equal(0, await CountAsync(next, "select count(*) from uploaded_file u where not exists (select from read.request_file f where f.tenant_id = u.tenant_id and f.file_id = u.id)"));
        Assert.Equal(await CountAsync(next, "select count(distinct (tenant_id, sha256)) from uploaded_file"), Contents(next));
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task What_a_killed_host_had_half_is_visible_to_nobody_and_swept()
    {
        var (database, settings) = await SettingsAsync();
        await using (var host = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0"))
        {
            using var client = new HttpClient { BaseAddress = host.Address };
            var sara = await new Desk(client, "kaums").SignInAsync("sara-uploads");
            var dead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var cut = sara.UploadAsync(new NeverWhole(dead.Task), "half.pdf");
            while (!Directory.EnumerateFiles(Path.Combine(settings["ServiceDesk__Files__Folder"], "incoming")).Any(file => new FileInfo(file).Length > 0))
                await Task.Delay(10);
            await host.KillAsync();
            dead.SetResult();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => cut);
        }

        await using var next = await TestHost.StartAsync(database);
        var owner = await next.At("kaums").SignInAsync("sara-uploads");
        await using var command = next.Store.DataSource.CreateCommand("select id from uploaded_file where uploader_id = 'sara-uploads' and stored_at is null");
        var half = (Guid)(await command.ExecuteScalarAsync())!;
        Assert.Equal(HttpStatusCode.NotFound, (await owner.DownloadAsync($"/api/files/{half}")).StatusCode);
        Assert.Equal(["bodyFile unknown_file"], (await owner.SubmitAsync($$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{half}}"}""")).Errors);
        Assert.Single(Directory.GetFiles(next.Services.GetRequiredService<FileSettings>().IncomingFolder));

        await SweepAsync(next);
        Assert.Empty(Directory.GetFiles(next.Services.GetRequiredService<FileSettings>().IncomingFolder));
        Assert.Equal(0, await CountAsync(next, "select count(*) from uploaded_file where uploader_id = 'sara-uploads'"));
    }

    /// <summary>Uploads and submits until the host is dead; every second upload is used.</summary>
    private static async Task UseAsync(Member sara, string name, ConcurrentDictionary<string, byte[]> uploaded, ConcurrentQueue<string> submitted)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var content = SampleFiles.Pdf($"{name}-{i} {new string('x', 1000 * i)}");
                var file = (await sara.UploadAsync(content)).Is(HttpStatusCode.Created).Id;
                if (i % 2 == 1)
                    uploaded[file] = content;
                else
                    submitted.Enqueue((await sara.SubmitAsync($$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{file}}"}""")).Is(HttpStatusCode.Created).Id);
            }
        }
        catch (HttpRequestException)
        {
            // The host is dead.
        }
    }

    private async Task<(string Database, Dictionary<string, string> Settings)> SettingsAsync()
    {
        var database = await fixture.CreateDatabaseAsync();
        return (database, new()
        {
            ["ConnectionStrings__ServiceDesk"] = database,
            // Where the host after it looks.
            ["ServiceDesk__Files__Folder"] = TestFolder.Of(new NpgsqlConnectionStringBuilder(database).Database!),
            ["ServiceDesk__Files__MostUnused"] = "10000",
            ["ServiceDesk__Rates__Enabled"] = "false",
        });
    }

    private static async Task SweepAsync(TestHost host)
    {
        host.Clock.Advance(host.Services.GetRequiredService<FileSettings>().UnusedFor + TimeSpan.FromHours(2));
        await host.Services.GetRequiredService<FileSweep>().SweepAsync(default);
    }

    private static async Task<byte[]> BytesAsync(Member member, string path)
    {
        using var answer = await member.DownloadAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>What her requests' own events name.</summary>
    private static async Task<List<(string Request, string File, string Sha256)>> NamedAsync(TestHost host)
    {
        await using var command = host.Store.DataSource.CreateCommand("select stream_id, data->'files'->0 from mt_events where type = 'request_submitted' and tenant_id = 'kaums' and headers->>'actor_id' = 'sara-uploads'");
        await using var reader = await command.ExecuteReaderAsync();
        var named = new List<(string, string, string)>();
        while (await reader.ReadAsync())
        {
            var file = JsonNode.Parse(reader.GetString(1))!;
            named.Add(($"{reader.GetGuid(0)}", (string)file["id"]!, (string)file["sha256"]!));
        }
        return named;
    }

    private static int Contents(TestHost host) =>
        Directory.GetFiles(host.Services.GetRequiredService<FileSettings>().Folder, "*", SearchOption.AllDirectories).Count(file => Path.GetFileName(file).Length == 64);

    private static async Task<long> CountAsync(TestHost host, string sql)
    {
        await using var command = host.Store.DataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A body of which the beginning alone comes, and then nothing.</summary>
    private sealed class NeverWhole(Task end) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("%PDF-1.4\n" + new string('x', 200_000)));
            await stream.FlushAsync();
            await end;
            throw new IOException("The host is dead.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 1_000_000;
            return true;
        }
    }
}
