using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Npgsql;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.EventStore;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>Everything that is not done is told in one form, in the reader's language, without insides.</summary>
public sealed class ProblemTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresTheory(Timeout = 60_000)]
    [InlineData(null, "fa", "لطفاً وارد شوید.")]
    [InlineData("en", "en", "Please sign in.")]
    [InlineData("en-GB,fa;q=0.5", "en", "Please sign in.")]
    [InlineData("de, fa;q=0.2, en;q=0.1", "fa", "لطفاً وارد شوید.")]
    [InlineData("de", "fa", "لطفاً وارد شوید.")]
    [InlineData("en;q=0, fa;q=0.1", "fa", "لطفاً وارد شوید.")]
    [InlineData(";;;=,\"", "fa", "لطفاً وارد شوید.")]
    public async Task Texts_are_in_the_language_of_the_request(string? accepted, string language, string title)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, $"/kaums/api/requests/{Guid.NewGuid()}");
        if (accepted is not null)
            message.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        var reply = await (await HostAsync()).At("kaums").Nobody().SendAsync(message);
        Assert.Equal(title, (string?)reply.IsProblem(401, "not_signed_in").Json["title"]);
        Assert.Equal(language, reply.Header("Content-Language"));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("GET", "/nowhere/at/all", 404, "not_found")]
    [InlineData("GET", "/kaums/nothing", 404, "not_found")]
    [InlineData("GET", "/kaums/api/nothing", 404, "not_found")]
    [InlineData("GET", "/unknown/api/requests/x", 404, "organisation_not_found")]
    [InlineData("POST", "/unknown/api/requests", 404, "organisation_not_found")]
    [InlineData("POST", "/KAUMS/api/requests", 404, "organisation_not_found")]
    [InlineData("PUT", "/kaums/api/requests", 405, "method_not_allowed")]
    [InlineData("DELETE", "/kaums/api/requests/x", 405, "method_not_allowed")]
    [InlineData("GET", "/kaums/api/requests/x/approve", 405, "method_not_allowed")]
    public async Task What_is_not_there_is_told_in_the_same_form(string method, string path, int status, string code)
    {
        var reply = await (await HostAsync()).At("kaums").Nobody().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        reply.IsProblem(status, code);
        Assert.Equal(status == 405, reply.Header("Allow") is not null);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Every_answer_tells_browsers_what_not_to_do()
    {
        var host = await HostAsync();
        foreach (var path in new[] { "/", "/health/live", "/health/ready", "/openapi/v1.json", "/nothing/here", "/kaums/api/requests/1" })
        {
            var reply = await host.At("kaums").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
            Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
            Assert.Equal("DENY", reply.Header("X-Frame-Options"));
            Assert.NotNull(reply.Header("Content-Security-Policy"));
            Assert.Null(reply.Header("Server"));
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Texts_name_the_status_as_the_organisation_calls_it()
    {
        var desk = (await HostAsync()).At("kaums");
        var request = await (await desk.SignInAsync("sara-label")).SubmitAsync(Letters.Kaums);
        var karimi = await desk.SignInAsync("karimi", "approver");
        request = await karimi.DoneAsync("approve", request, Letters.Approval);
        var refused = (await karimi.DoAsync("reject", request.Id, 2, """{"text":"x"}""")).IsProblem(409, "not_awaiting_approval");
        Assert.Contains("تایید شده", (string?)refused.Json["title"]);
        Assert.Equal("awaitingReply", (string?)refused.Json["parameters"]!["status"]);
    }

    [Fact]
    public void An_unknown_outcome_and_a_lost_database_are_told_apart()
    {
        Assert.Equal(new Problem(503, "outcome_unknown"), ProblemHandling.Of(new AppendOutcomeUnknownException(new IOException())));
        Assert.Equal(new Problem(503, "database_unavailable"), ProblemHandling.Of(new NpgsqlException("gone")));
        Assert.Equal(new Problem(500, "internal_error"), ProblemHandling.Of(new InvalidOperationException()));
        Assert.Equal(new Problem(413, "body_too_large"), ProblemHandling.Of(new BadHttpRequestException("x", 413)));
    }

    /// <summary>What no HTTP client would send.</summary>
    [PostgresTheory(Timeout = 60_000)]
    [InlineData("GET /health/live HTTP/1.1\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("GET /kaums/api/requests/\0 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("POST /kaums/api/dev/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: x\r\n\r\n")]
    [InlineData("POST /kaums/api/dev/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /kaums/api/dev/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("POST /kaums/api/dev/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\r\n")]
    [InlineData("GET /kaums/api/requests/1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \x01\r\n\r\n")]
    [InlineData("GET /kaums/api/requests/1 HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET //kaums//api/requests/1 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET http://[::1/ HTTP/1.1\r\nHost: a\r\n\r\n")]
    public async Task Broken_HTTP_is_the_clients_fault(string raw)
    {
        var host = await HostAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(raw));
        var answer = new byte[12];
        await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.StartsWith("HTTP/1.1 4", Encoding.Latin1.GetString(answer));
        (await host.At("kaums").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/live"))).Is(HttpStatusCode.OK);
    }
}
