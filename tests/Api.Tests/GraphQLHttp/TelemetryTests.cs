using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Telemetry;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Spans and measurements go to a collector by OTLP over HTTP.</summary>
public sealed class TelemetryTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Spans_arrive_and_hold_no_document_token_or_variable()
    {
        var received = new ConcurrentQueue<(string Path, string? Type, byte[] Body)>();
        await using var collector = await CollectAsync(received);
        string token;
        await using (var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(
            [
                KeyValuePair.Create<string, string?>(TelemetryExport.Endpoint, collector.Urls.First()),
                KeyValuePair.Create<string, string?>("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                KeyValuePair.Create<string, string?>("OTEL_SERVICE_NAME", "desk-under-test"),
            ])))
        {
            var member = await host.At("kaums").SignInAsync("observed");
            token = member.Token!;
            await AskAsync(member, "query Observed($code: String!) { secretAlias: statusByTrackingCode(code: $code) { __typename } myRequests(first: 1) { nodes { id } } }", new { code = "secret-variable" });
            await host.Client.GetAsync("/kaums/graphql?query=query%20Observed%7BsecretAddress:organisation%7Bkey%7D%7D");
        }

        // What had not been sent was sent when the host stopped.
        Assert.All(received, export => Assert.Equal("application/x-protobuf", export.Type));
        var spans = TextOf(received, "/v1/traces");
        Assert.Contains("desk-under-test", spans);
        Assert.Contains("Microsoft.AspNetCore", spans);
        Assert.Contains("Npgsql", spans);
        Assert.NotEmpty(TextOf(received, "/v1/metrics"));
        var everything = TextOf(received, "/v1/");
        foreach (var secret in new[] { "secretAlias", "secret-variable", "secretAddress", "statusByTrackingCode(", token, "select " })
            Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Without_an_endpoint_nothing_is_sent()
    {
        using var export = new TelemetryExport(new ConfigurationBuilder().Build());
        await export.StartAsync(CancellationToken.None);
        Assert.False(export.IsOn);
    }

    private static string TextOf(IEnumerable<(string Path, string? Type, byte[] Body)> received, string path) =>
        string.Concat(received.Where(export => export.Path.StartsWith(path, StringComparison.Ordinal)).Select(export => Encoding.UTF8.GetString(export.Body)));

    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<(string, string?, byte[])> received)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Path, http.Request.ContentType, body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
