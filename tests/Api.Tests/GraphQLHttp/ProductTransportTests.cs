using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>The transports within the product: its organisations, its sign-in, its other parts of the pipeline.</summary>
public sealed class ProductTransportTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Me = "{ me { id } }";

    [PostgresFact(Timeout = 60_000)]
    public async Task A_person_signs_in_by_header_or_by_the_first_message()
    {
        var host = await HostAsync();
        var token = (await host.At("kaums").SignInAsync("listener")).Token;
        using var byHeader = await GraphQLSocket.OpenAsync(SocketOf(host, "kaums"), "graphql-transport-ws", ("Authorization", $"Bearer {token}"));
        await byHeader.SendAsync("""{"type":"connection_init"}""");
        await byHeader.ReceiveAsync();
        await byHeader.SubscribeAsync("1", Me);
        Assert.Equal("""1 next {"data":{"me":{"id":"listener"}}}""", (await byHeader.ReceiveAsync(1))[0]);
        foreach (var name in new[] { "Authorization", "authorization" })
        {
            using var byMessage = await GraphQLSocket.InitialiseAsync(SocketOf(host, "kaums"), new JsonObject { [name] = $"Bearer {token}" });
            await byMessage.SubscribeAsync("1", Me);
            Assert.Equal("""1 next {"data":{"me":{"id":"listener"}}}""", (await byMessage.ReceiveAsync(1))[0]);
        }
        using var nobody = await GraphQLSocket.InitialiseAsync(SocketOf(host, "kaums"), new JsonObject { ["Authorization"] = null });
        await nobody.SubscribeAsync("1", Me);
        Assert.Equal("""1 next {"data":{"me":null}}""", (await nobody.ReceiveAsync(1))[0]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_sign_in_that_is_no_good_is_forbidden()
    {
        var host = await HostAsync();
        var token = (await host.At("kaums").SignInAsync("listener")).Token;
        foreach (var (organisation, authorization) in new (string, JsonNode)[]
                 { ("kaums", "Bearer x"), ("kaums", ""), ("kaums", token!), ("kaums", 7), ("kaums", new JsonObject()), ("kerman", $"Bearer {token}") })
        {
            using var socket = await GraphQLSocket.OpenAsync(SocketOf(host, organisation));
            await socket.SendAsync(new JsonObject { ["type"] = "connection_init", ["payload"] = new JsonObject { ["Authorization"] = authorization } });
            Assert.Equal((4403, "Forbidden"), await socket.ClosedAsync());
        }
        using var refused = new ClientWebSocket();
        refused.Options.CollectHttpResponseDetails = true;
        refused.Options.SetRequestHeader("Authorization", "Bearer x");
        await Assert.ThrowsAsync<WebSocketException>(() => refused.ConnectAsync(SocketOf(host, "kaums"), CancellationToken.None));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.HttpStatusCode);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task When_the_sign_in_ends_so_do_its_streams()
    {
        await using var host = await TestHost.StartAsync(
            await Fixture.CreateDatabaseAsync(),
            configure: builder => builder.Services.PostConfigure<BearerTokenOptions>(BearerTokenDefaults.AuthenticationScheme, options => options.BearerTokenExpiration = TimeSpan.FromSeconds(4)));
        var token = (await host.At("kaums").SignInAsync("listener")).Token;
        using var socket = await GraphQLSocket.InitialiseAsync(SocketOf(host, "kaums"), new JsonObject { ["Authorization"] = $"Bearer {token}" });
        await socket.SubscribeAsync("1", "subscription { myRequestsChanged { __typename } }");
        var message = new HttpRequestMessage(HttpMethod.Post, "/kaums/graphql") { Content = new StringContent("""{"query":"subscription { myRequestsChanged { __typename } }"}""", Encoding.UTF8, "application/json") };
        message.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var events = await host.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((4403, "The sign-in has ended"), await socket.ClosedAsync());
        Assert.DoesNotContain("complete", await events.Content.ReadAsStringAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_stream_carries_the_headers_of_every_answer()
    {
        var host = await HostAsync();
        var message = new HttpRequestMessage(HttpMethod.Get, "/kaums/graphql?query={organisation{key}}");
        message.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        using var response = await host.Client.SendAsync(message);
        Assert.Contains("""{"data":{"organisation":{"key":"kaums"}}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task There_is_no_WebSocket_at_an_organisation_that_is_not()
    {
        var host = await HostAsync();
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(SocketOf(host, "nowhere"), CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, socket.HttpStatusCode);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Pages_read_on_where_only_trusted_documents_are_answered()
    {
        var manifest = Path.GetTempFileName();
        await File.WriteAllTextAsync(manifest, """{"organisation":"{ organisation { key } }"}""");
        await using var host = await TestHost.StartAsync(
            await Fixture.CreateDatabaseAsync(),
            configure: builder => builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("ServiceDesk:GraphQL:TrustedDocuments", manifest)]));
        File.Delete(manifest);
        var nobody = host.At("kaums").Nobody();
        Assert.Equal(["document_not_trusted"], Codes(await AskAsync(nobody, "{ organisation { key } }")));
        var reply = await nobody.PostAsync("/graphql", """{"documentId":"organisation"}""");
        Assert.Equal("kaums", (string?)reply.Json["data"]!["organisation"]!["key"]);
        var page = new HttpRequestMessage(HttpMethod.Get, "/kaums");
        page.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var home = await host.Client.SendAsync(page);
        Assert.Contains("دانشگاه علوم پزشکی کاشان", await home.Content.ReadAsStringAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_host_does_not_start_with_trusted_documents_that_do_not_fit_the_schema()
    {
        var manifest = Path.GetTempFileName();
        await File.WriteAllTextAsync(manifest, """{"good":"{ organisation { key } }","unknown":"{ nothing organisation { none } }","broken":"{ organisation {"}""");
        var database = await Fixture.CreateDatabaseAsync();
        var failure = await Assert.ThrowsAsync<SettingException>(() => TestHost.StartAsync(
            database,
            configure: builder => builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("ServiceDesk:GraphQL:TrustedDocuments", manifest)])));
        File.Delete(manifest);
        var lines = failure.Message.Split('\n');
        Assert.Equal("The setting ServiceDesk:GraphQL:TrustedDocuments has documents that cannot be executed:", lines[0]);
        Assert.Equal(
            ["  broken: line 1, column 17", "  unknown: line 1, column 26", "  unknown: line 1, column 3"],
            lines[1..].Select(line => string.Join(':', line.Split(':')[..2])).Order(StringComparer.Ordinal));
    }

    private static Uri SocketOf(TestHost host, string organisation) => new UriBuilder(host.Address) { Scheme = "ws", Path = $"/{organisation}/graphql" }.Uri;
}
