using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Telemetry;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>Spans and measurements go to a collector by OTLP over HTTP.</summary>
public sealed class TelemetryTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Operations_are_seen_and_nothing_that_is_in_them()
    {
        const string Submit = "mutation Submitted($input: SubmitInput!) { submit(input: $input) { answer { id } problem { code } } }";
        var received = new ConcurrentQueue<(string Path, string? Type, byte[] Body)>();
        await using var collector = await CollectAsync(received);
        string token;
        await using (var host = await StartAsync(collector.Urls.First()))
        {
            var member = await host.At("kaums").SignInAsync("secret-person");
            token = member.Token!;
            await AskAsync(member, "query Observed($code: String!) { secretAlias: statusByTrackingCode(code: $code) { __typename } myRequests(first: 1) { nodes { id } } }", new { code = "secret-variable" });
            await AskAsync(member, "query Refused { secretField }");
            var submitted = await DataAsync(member, Submit, new { input = new { service = "letter", bodyFile = (await member.UploadAsync(SampleFiles.Pdf())).Id, unit = "it", senderName = "راز فرستنده", subject = "راز نامه" } });
            await member.PostAsync("/requests", """{"service":"letter","unit":"it","subject":"راز نامه","body":"secret-body"}""");
            using var socket = await GraphQLSocket.InitialiseAsync(
                new UriBuilder(host.Address) { Scheme = "ws", Path = "/kaums/graphql" }.Uri, new JsonObject { ["Authorization"] = $"Bearer {token}" });
            await socket.SubscribeAsync("1", $"subscription Followed {{ requestChanged(id: \"{submitted["submit"]!["answer"]!["id"]}\") {{ secretSubject: subject }} }}");
            await socket.ReceiveAsync(1);
            await host.Client.GetAsync("/kaums/graphql?query=query%20Addressed%7BsecretAddress:organisation%7Bkey%7D%7D");
        }

        // What had not been sent was sent when the host stopped.
        Assert.All(received, export => Assert.Equal("application/x-protobuf", export.Type));
        var spans = TextOf(received, "/v1/traces");
        foreach (var part in new[]
                 {
                     "desk-under-test", "Microsoft.AspNetCore", "Npgsql", "ServiceDesk.GraphQL", "query Observed", "query Addressed", "mutation Submitted", "subscription Followed",
                     "graphql.execute", "validation_failed",
                 })
            Assert.Contains(part, spans);
        Assert.Contains(Attribute("graphql.operation.type", "query"), spans);
        Assert.Contains(Attribute("graphql.operation.type", "mutation"), spans);
        Assert.Contains(Attribute("graphql.operation.name", "Submitted"), spans);
        Assert.Contains(Attribute("graphql.outcome", "refused"), spans);
        var measurements = TextOf(received, "/v1/metrics");
        foreach (var part in new[]
                 {
                     "graphql.server.operation.duration", "graphql.server.documents", "graphql.server.refusals", "graphql.server.subscriptions", "servicedesk.feed.lag",
                     "http.server.request.duration",
                 })
            Assert.Contains(part, measurements);
        var everything = TextOf(received, "/v1/");
        foreach (var secret in new[] { "secret", "راز", "statusByTrackingCode(", "organisation{", "submit(", token, "select ", "insert " })
            Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Without_an_endpoint_nothing_is_sent()
    {
        using var export = new TelemetryExport(new ConfigurationBuilder().Build());
        await export.StartAsync(CancellationToken.None);
        Assert.False(export.IsOn);
    }

    private async Task<TestHost> StartAsync(string collector) => await TestHost.StartAsync(
        await Fixture.CreateDatabaseAsync(),
        configure: builder => builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create<string, string?>(TelemetryExport.Endpoint, collector),
            KeyValuePair.Create<string, string?>("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            KeyValuePair.Create<string, string?>("OTEL_SERVICE_NAME", "desk-under-test"),
        ]));

    /// <summary>An attribute as OTLP writes it: its name, then member 2, a value whose member 1 is a text; each with its length, below 126 here.</summary>
    private static string Attribute(string name, string value) => $"{name}\u0012{(char)(value.Length + 2)}\n{(char)value.Length}{value}";

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
