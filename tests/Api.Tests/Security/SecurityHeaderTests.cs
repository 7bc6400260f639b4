using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Security;

/// <summary>What every kind of answer tells browsers.</summary>
public sealed class SecurityHeaderTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Proxies = "--ServiceDesk:Proxies:Networks=127.0.0.1,::1";

    private static readonly Dictionary<string, string> Always = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()",
        ["Strict-Transport-Security"] = "max-age=31536000",
    };

    [PostgresFact(Timeout = 60_000)]
    public async Task Every_kind_of_answer_has_them_and_what_is_a_persons_is_kept_nowhere()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), settings: [Proxies]);
        var sara = await host.At("kaums").SignInAsync("sara");
        var head = await host.At("kaums").SignInAsync("head", "head:it");
        var file = (await sara.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created).Id;
        var request = (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        var letter = (string)(await sara.ReadAsync(request.Id)).Json["files"]![0]!["id"]!;
        var answers = new (string What, HttpResponseMessage Answer, bool Personal)[]
        {
            ("a request", await SendAsync(host, sara, $"/kaums/api/requests/{request.Id}"), true),
            ("a file", await SendAsync(host, sara, $"/kaums/api/requests/{request.Id}/files/{letter}"), true),
            ("an upload", await SendAsync(host, sara, $"/kaums/api/files/{file}"), true),
            ("numbers", await SendAsync(host, head, "/kaums/api/statistics.csv"), true),
            ("a command", await SendAsync(host, sara, "/kaums/api/requests", "{}"), true),
            ("a sign-in", await SendAsync(host, null, "/kaums/api/dev/token", """{"person":{"id":"a","name":"b"}}"""), true),
            ("GraphQL", await SendAsync(host, sara, "/kaums/graphql", """{"query":"{ me { id } }"}"""), true),
            ("GraphQL of nobody", await SendAsync(host, null, "/kaums/graphql", """{"query":"{ organisation { key } }"}"""), true),
            ("GraphQL by GET", await SendAsync(host, sara, "/kaums/graphql?query={me{id}}"), true),
            ("a stream", await SendAsync(host, sara, "/kaums/graphql", """{"query":"subscription { myRequestsChanged { id } }"}""", "text/event-stream"), true),
            ("not signed in", await SendAsync(host, null, $"/kaums/api/requests/{request.Id}"), true),
            ("no such address", await SendAsync(host, null, "/kaums/nowhere"), true),
            ("no such organisation", await SendAsync(host, null, "/nobody/"), true),
            ("a wrong method", await SendAsync(host, sara, "/kaums/api/requests/x/approve"), true),
            ("a body that is none", await SendAsync(host, sara, "/kaums/api/requests", "{"), true),
            ("a page", await SendAsync(host, null, "/kaums/", null, "text/html"), true),
            ("an error page", await SendAsync(host, null, "/kaums/nowhere", null, "text/html"), true),
            ("a stylesheet", await SendAsync(host, null, "/kaums/assets/site.css"), false),
            ("the schema of definitions", await SendAsync(host, null, "/schemas/organisation.json"), false),
            ("OpenAPI", await SendAsync(host, null, "/openapi/v1.json"), false),
            ("where everything is", await SendAsync(host, null, "/"), false),
            ("health", await SendAsync(host, null, "/health/live"), true),
        };
        foreach (var (what, answer, personal) in answers)
        {
            using (answer)
            {
                foreach (var (name, value) in Always)
                    Assert.True(Header(answer, name) == value, $"{what} ({(int)answer.StatusCode}): {name} is {Header(answer, name)}");
                Assert.True(Header(answer, "Content-Security-Policy") is { } policy && policy.Contains("default-src 'none'") && policy.Contains("frame-ancestors 'none'"), what);
                if (personal)
                    Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{what} ({(int)answer.StatusCode}): Cache-Control is {answer.Headers.CacheControl}");
                Assert.False(answer.Headers.Contains("Server"), what);
            }
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Without_HTTPS_nothing_is_said_of_it_and_who_is_no_proxy_does_not_change_that()
    {
        var host = await HostAsync();
        using var answer = await SendAsync(host, null, "/kaums/assets/site.css");
        Assert.Null(Header(answer, "Strict-Transport-Security"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Where_hosts_are_named_others_are_not_served()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), settings: ["--ServiceDesk:Hosts=desk.example.ir, 127.0.0.1"]);
        foreach (var (asked, path, status) in new[]
        {
            ("desk.example.ir", "/kaums/", 200), ("DESK.example.ir:8080", "/kaums/", 200), ("127.0.0.1", "/kaums/", 200),
            ("evil.example", "/kaums/", 400), ("evil.example", "/", 400), ("desk.example.ir.evil.example", "/kaums/", 400), ("evil.example", "/health/live", 200),
        })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = asked } };
            using var answer = await host.Client.SendAsync(request);
            Assert.True((int)answer.StatusCode == status, $"{asked}{path}: {answer.StatusCode}");
            if (status == 400)
                Assert.Contains("unknown_host", await answer.Content.ReadAsStringAsync());
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(TestHost host, Member? who, string path, string? json = null, string? accept = null)
    {
        var request = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, path) { Headers = { { "X-Forwarded-Proto", "https" } } };
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        if (who is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
