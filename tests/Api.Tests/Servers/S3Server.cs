using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Servers;

/// <summary>An S3-compatible server (s3rver, from npm) with one bucket, in a process of its own.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    private readonly NodeProcess process;
    private readonly string folder;

    private S3Server(NodeProcess process, string folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>The settings of a host that keeps its files there.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ServiceDesk:Files:Bucket:Name"] = "files",
        ["ServiceDesk:Files:Bucket:Url"] = Address.ToString(),
        ["ServiceDesk:Files:Bucket:AccessKey"] = "S3RVER",
        ["ServiceDesk:Files:Bucket:SecretKey"] = "S3RVER",
        ["ServiceDesk:Files:Bucket:PartSize"] = "5242880",
    };

    /// <param name="again">The server whose bucket and port are taken over, which has ended; null for an empty one.</param>
    public static async Task<S3Server> StartAsync(S3Server? again = null)
    {
        var folder = again?.folder ?? TestFolder.Of($"bucket-{Guid.NewGuid():N}");
        var process = (await NodeFolder.InstallAsync("Servers/npm")).Start("s3.mjs", [folder, $"{again?.Address.Port ?? 0}"]);
        var address = await process.Output.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return new S3Server(process, folder, new Uri(address ?? throw new InvalidOperationException(process.Error)));
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
