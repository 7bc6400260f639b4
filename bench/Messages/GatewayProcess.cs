using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDesk.Bench.Messages;

/// <summary>The process that takes messages as a provider does, and knows a repeat by its key. Each line on standard input is answered with port, posts and messages taken since the last.</summary>
internal static class GatewayProcess
{
    public const string Argument = "gateway";

    public static async Task<int> RunAsync()
    {
        var (posts, taken) = (0, new HashSet<string>());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapPost("/send", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            int id;
            lock (taken)
            {
                taken.Add(context.Request.Headers["Idempotency-Key"].ToString());
                id = ++posts;
            }
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}"}"""));
        });
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is not null)
            lock (taken)
            {
                Console.WriteLine($"{new Uri(app.Urls.First()).Port} {posts} {taken.Count}");
                posts = 0;
                taken.Clear();
            }
        return 0;
    }
}
