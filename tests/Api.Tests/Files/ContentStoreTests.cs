using System.Net;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Servers;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>A folder and a bucket of a real S3-compatible server do the same.</summary>
[Collection(ApiTest.Name)]
public sealed class ContentStoreTests(HostFixture fixture)
{
    [Fact]
    public async Task A_folder_keeps_contents()
    {
        var store = new FolderContentStore(TestFolder.Of($"contents-{Guid.NewGuid():N}"));
        await ContentStoreContract.HoldAsync(store);
        await ContentStoreContract.HoldForManyAsync(store);
        await ContentStoreContract.RefuseAsync(store);
    }

    [NodeFact(Timeout = 180_000)]
    public async Task A_bucket_keeps_contents()
    {
        await using var server = await S3Server.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(server.Settings!).Build();
        using var store = new S3ContentStore(FileSettings.Read(configuration).Bucket!);
        await ContentStoreContract.HoldAsync(store);
        await ContentStoreContract.HoldForManyAsync(store);
        await ContentStoreContract.RefuseAsync(store);
    }

    [NodeAndPostgresFact(Timeout = 180_000)]
    [Seed("K-16", "E-29")]
    public async Task Letters_lie_in_the_bucket_and_while_it_is_away_nothing_is_lost()
    {
        var server = await S3Server.StartAsync();
        await using var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(server.Settings!));
        var sara = await host.At("kaums").SignInAsync("sara");
        var letter = SampleFiles.Pdf(new string('x', 300_000));
        var uploaded = (await sara.UploadAsync(letter)).Is(HttpStatusCode.Created);
        var request = (await sara.SubmitAsync($$"""{"service":"letter","unit":"it","subject":"x","bodyFile":"{{uploaded.Id}}"}""")).Is(HttpStatusCode.Created);
        var path = $"/api/requests/{request.Id}/files/{uploaded.Id}";
        Assert.Equal(letter, await (await sara.DownloadAsync(path)).Content.ReadAsByteArrayAsync());
        using (var part = await sara.DownloadAsync(path, ("Range", "bytes=1000-1999")))
            Assert.Equal(letter[1000..2000], await part.Content.ReadAsByteArrayAsync());

        await server.DisposeAsync();
        using (var refused = await sara.DownloadAsync(path))
            (await Reply.OfAsync(refused)).IsProblem(503, "storage_unavailable");
        (await sara.UploadAsync(SampleFiles.Pdf("other"))).IsProblem(503, "storage_unavailable");

        await using var again = await S3Server.StartAsync(server);
        Assert.Equal(letter, await (await sara.DownloadAsync(path)).Content.ReadAsByteArrayAsync());
        (await sara.UploadAsync(SampleFiles.Pdf("other"))).Is(HttpStatusCode.Created);
    }
}
