using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;
using Xunit.Abstractions;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>A host's memory does not grow with what is uploaded, and what breaks off leaves nothing behind.</summary>
public sealed class LargeUploadTests(HostFixture fixture, ITestOutputHelper output) : ApiTest(fixture)
{
    private const int Megabyte = 1024 * 1024;

    [PostgresFact(Timeout = 120_000)]
    public async Task A_hundred_megabytes_pass_through_without_lying_in_memory()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration["ServiceDesk:Files:LargestFile"] = $"{110 * Megabyte}");
        var sara = await host.At("kaums").SignInAsync("sara");
        (await sara.UploadAsync(new LongPdf(Megabyte), "warm.pdf")).Is(HttpStatusCode.Created);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var uploaded = (await sara.UploadAsync(new LongPdf(100 * Megabyte), "large.pdf")).Is(HttpStatusCode.Created);
        var taken = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine($"{100 * Megabyte} bytes uploaded; client and host together took {taken} bytes of memory, working set {Environment.WorkingSet}.");
        Assert.Equal(100 * Megabyte, (int)uploaded.Json["size"]!);
        Assert.True(taken < 25 * Megabyte, $"{taken} bytes");

        before = GC.GetTotalAllocatedBytes(precise: true);
        (await sara.UploadAsync(new LongPdf(111 * Megabyte), "larger.pdf")).IsProblem(413, "file_too_large");
        taken = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine($"A refusal of {111 * Megabyte} bytes took {taken}.");
        Assert.True(taken < 25 * Megabyte, $"{taken} bytes");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var sara = await host.At("kaums").SignInAsync("sara");
        var settings = host.Services.GetRequiredService<FileSettings>();
        async Task<long> RowsAsync()
        {
            await using var command = host.Store.DataSource.CreateCommand("select count(*) from uploaded_file where uploader_id = 'sara' and stored_at is null");
            return (long)(await command.ExecuteScalarAsync())!;
        }
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sara.UploadAsync(new BreaksOff(), "half.pdf"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await RowsAsync() > 0 || Directory.GetFiles(settings.IncomingFolder).Length > 0)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>A PDF of so many bytes that is nowhere whole.</summary>
    private sealed class LongPdf(long length) : HttpContent
    {
        private static readonly byte[] End = [.. "\nstartxref\n9\n%%EOF\n"u8];

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("%PDF-1.4\n"u8.ToArray());
            var part = new byte[64 * 1024];
            for (var left = length - 9 - End.Length; left > 0; left -= part.Length)
                await stream.WriteAsync(part.AsMemory(0, (int)Math.Min(left, part.Length)));
            await stream.WriteAsync(End);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }

    /// <summary>A body whose sender fails half-way.</summary>
    private sealed class BreaksOff : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[100_000]);
            await stream.FlushAsync();
            throw new IOException("The line is cut.");
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 200_000;
            return true;
        }
    }
}
