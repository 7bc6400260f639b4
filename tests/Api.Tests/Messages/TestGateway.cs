using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>A provider of text messages on a port of its own, which takes a repeat for what it is and behaves as badly as a test wants.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> taken = new();
    private readonly ConcurrentQueue<Post> posts = new();

    private TestGateway(WebApplication app) => this.app = app;

    /// <summary>What reached it, be it taken or not.</summary>
    public sealed record Post(string Key, string To, string Text, string? Secret);

    /// <summary>What it does with a post, after taking the message where the answer is null; answers as a provider does when left alone.</summary>
    public Func<HttpContext, Post, Task<bool>> Behaviour { get; set; } = (_, _) => Task.FromResult(true);

    public IReadOnlyCollection<Post> Posts => posts;

    /// <summary>The messages it took, each once, with its id for it.</summary>
    public IReadOnlyDictionary<string, string> Taken => taken;

    public Uri Address => new(app.Urls.First());

    /// <summary>The settings of a host that sends through it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ServiceDesk:Messages:Gateway:Url"] = $"{Address}send",
        ["ServiceDesk:Messages:Gateway:Headers:X-Api-Key"] = "key-of-the-gateway",
        ["ServiceDesk:Messages:Gateway:Body"] = """{"to":"{to}","text":"{text}"}""",
        ["ServiceDesk:Messages:Gateway:Id"] = "/entries/0/id",
        ["ServiceDesk:Messages:Gateway:Timeout"] = "00:00:01",
        ["ServiceDesk:Messages:FirstDelay"] = "00:00:00",
        ["ServiceDesk:Messages:Receipts:Secret"] = "a secret of the provider's",
    };

    public static async Task<TestGateway> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var gateway = new TestGateway(builder.Build());
        gateway.app.MapPost("/send", gateway.TakeAsync);
        await gateway.app.StartAsync();
        return gateway;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        var post = new Post(context.Request.Headers["Idempotency-Key"].ToString(), (string)body["to"]!, (string)body["text"]!, context.Request.Headers["X-Api-Key"]);
        posts.Enqueue(post);
        if (!await Behaviour(context, post))
            return;
        await context.Response.WriteAsync($$"""{"entries":[{"id":{{Take(post)}}}]}""");
    }

    /// <summary>Takes a message, or finds that it has it; its id for it.</summary>
    public string Take(Post post) => taken.GetOrAdd(post.Key, _ => $"{taken.Count + 1000}");
}
