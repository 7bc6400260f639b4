using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDesk.Api.Tests.Webhooks;

/// <summary>An integrator's receiver on a port of its own, which does what a test wants.</summary>
internal sealed class TestReceiver : IAsyncDisposable
{
    public const string Secret = "whsec_bm9ib2R5IGtub3dzIHRoaXMgc2VjcmV0IHRleHQ=";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Post> posts = new();

    private TestReceiver(WebApplication app) => this.app = app;

    /// <summary>What reached it.</summary>
    public sealed record Post(string Id, string Body, Dictionary<string, string> Headers, int Status)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public string Type => (string)Json["type"]!;

        public string Request => (string)Json["data"]!["request"]!;

        public long Version => (long)Json["data"]!["version"]!;

        public long Position => (long)Json["data"]!["position"]!;
    }

    /// <summary>The status it answers with.</summary>
    public Func<Post, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    public IReadOnlyCollection<Post> Posts => posts;

    public IEnumerable<Post> Taken => posts.Where(post => post.Status < 300);

    public Uri Address => new(app.Urls.First());

    /// <summary>The settings of a host that posts kaums' events here.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ServiceDesk:Webhooks:crm:Organisation"] = "kaums",
        ["ServiceDesk:Webhooks:crm:Url"] = $"{Address}hook",
        ["ServiceDesk:Webhooks:crm:Secret"] = Secret,
        ["ServiceDesk:Webhooks:crm:AllowedNetworks"] = "127.0.0.0/8",
        ["ServiceDesk:Webhooks:crm:FirstDelay"] = "00:00:00.05",
        ["ServiceDesk:Webhooks:crm:LongestDelay"] = "00:00:00.05",
    };

    public static async Task<TestReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new TestReceiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers.Where(header => header.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase)).ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        var post = new Post(headers["webhook-id"], await reader.ReadToEndAsync(), headers, 0);
        post = post with { Status = Answer(post) };
        posts.Enqueue(post);
        context.Response.StatusCode = post.Status;
    }
}
