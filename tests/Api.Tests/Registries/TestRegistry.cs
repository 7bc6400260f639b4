using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDesk.Api.Tests.Registries;

/// <summary>A registry on a port of its own, which answers as a test wants.</summary>
internal sealed class TestRegistry : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Question> questions = new();

    private TestRegistry(WebApplication app) => this.app = app;

    /// <summary>What reached it.</summary>
    public sealed record Question(string Method, string Path, string Body, string? Authorization, string? ContentType);

    /// <summary>How it answers.</summary>
    public Func<HttpContext, Question, Task> Behaviour { get; set; } = (context, _) => context.Response.WriteAsync("""{"result":"matched"}""");

    public IReadOnlyCollection<Question> Questions => questions;

    public Uri Address => new(app.Urls.First());

    public static async Task<TestRegistry> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var registry = new TestRegistry(builder.Build());
        registry.app.Map("/{**path}", registry.AnswerAsync);
        await registry.app.StartAsync();
        return registry;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var question = new Question(
            context.Request.Method, context.Request.Path + context.Request.QueryString.ToString(), await reader.ReadToEndAsync(),
            context.Request.Headers.Authorization, context.Request.ContentType);
        questions.Enqueue(question);
        await Behaviour(context, question);
    }
}
