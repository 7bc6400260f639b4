using System.Text;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>Somebody with a session: a browser with its cookie, or a program with its token.</summary>
/// <param name="Client">What they go through.</param>
/// <param name="Organisation">Where.</param>
/// <param name="Cookie">As the header <c>Cookie</c> has it; null for a program.</param>
/// <param name="Token">The token; null for a browser.</param>
internal sealed record Visitor(HttpClient Client, string Organisation, string? Cookie, string? Token)
{
    /// <summary>The cookie that an answer set; null when it set none.</summary>
    public static string? CookieOf(Reply reply) => reply.Header("Set-Cookie")?.Split(';')[0];

    public Task<Reply> MeAsync() => PostAsync("/graphql", """{"query":"{ me { id name mobile } }"}""");

    /// <summary>Who the host says it is.</summary>
    public async Task<string?> IdAsync() => (string?)(await MeAsync()).Json["data"]?["me"]?["id"];

    public Task<Reply> PostAsync(string path, string json) => SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/{Organisation}{path}") { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public Task<Reply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/{Organisation}{path}"));

    public Task<Reply> DeleteAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/{Organisation}{path}"));

    public async Task<Reply> SendAsync(HttpRequestMessage message)
    {
        Show(message);
        return await Reply.OfAsync(await Client.SendAsync(message));
    }

    /// <summary>Puts on what a well-written front end sends.</summary>
    public void Show(HttpRequestMessage message)
    {
        if (Token is not null)
            message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        if (Cookie is null)
            return;
        message.Headers.TryAddWithoutValidation("Cookie", Cookie);
        message.Headers.TryAddWithoutValidation("X-CSRF", "1");
    }
}
