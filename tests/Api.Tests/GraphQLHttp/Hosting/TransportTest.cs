using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.GraphQLHttp;

namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>A test of the transport, on a web server of its own.</summary>
public abstract class TransportTest : IAsyncLifetime
{
    internal const string Json = "application/json";
    internal const string GraphQLResponse = "application/graphql-response+json";

    internal TransportHost Host { get; private set; } = null!;

    internal virtual GraphQLHttpOptions Options { get; } = new();

    internal virtual bool IncrementalDelivery => false;

    async Task IAsyncLifetime.InitializeAsync() => Host = await TransportHost.StartAsync(Options, IncrementalDelivery);

    async Task IAsyncLifetime.DisposeAsync() => await Host.DisposeAsync();

    internal static JsonObject Request(string query) => new() { ["query"] = query };

    internal Task<HttpResponseMessage> PostAsync(JsonNode body, string? accept = null) => PostAsync(new StringContent(body.ToJsonString(), Encoding.UTF8, Json), accept);

    internal async Task<HttpResponseMessage> PostAsync(HttpContent content, string? accept = null, params (string Name, string Value)[] headers) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept, headers);

    internal Task<HttpResponseMessage> GetAsync(string query, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/graphql?{query}"), accept, headers);

    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, string? accept, params (string Name, string Value)[] headers)
    {
        if (accept is not null)
            Assert.True(message.Headers.TryAddWithoutValidation("Accept", accept));
        foreach (var (name, value) in headers)
            Assert.True(message.Headers.TryAddWithoutValidation(name, value));
        return await Host.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
    }

    internal static string? TypeOf(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType;

    internal static async Task<JsonNode> JsonOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    internal static async Task<string> CodeOf(HttpResponseMessage response) => CodeOf(await JsonOf(response));

    internal static string CodeOf(JsonNode response) => (string)Assert.Single(response["errors"]!.AsArray())!["extensions"]!["code"]!;

    /// <summary>Holds an answer to a refusal of this status and code, without data.</summary>
    internal static async Task IsRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"Expected {(int)status} {code}, got {(int)response.StatusCode}: {text}");
        var json = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(code, CodeOf(json));
        Assert.False(json.ContainsKey("data"));
    }
}
