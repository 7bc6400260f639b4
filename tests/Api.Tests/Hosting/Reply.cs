using System.Net;
using System.Text.Json.Nodes;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>An answer of the host.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, HttpResponseMessage Message)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => (string?)Json["code"];

    /// <summary>The errors as <c>field code</c>.</summary>
    public IReadOnlyList<string> Errors => [.. Json["errors"]?.AsArray().Select(error => $"{error!["field"]} {error["code"]}") ?? []];

    public string Id => (string)Json["id"]!;

    public long Version => (long)Json["version"]!;

    public string? Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public static async Task<Reply> OfAsync(HttpResponseMessage message) =>
        new(message.StatusCode, await message.Content.ReadAsStringAsync(), message);

    /// <summary>Holds the answer to a status, showing it whole when it is another.</summary>
    public Reply Is(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"Expected {(int)expected}, got {(int)Status}: {Text}");
        return this;
    }

    /// <summary>Holds the answer to a problem of this status and code, in the form that every problem has.</summary>
    public Reply IsProblem(int status, string code)
    {
        Assert.True((int)Status == status, $"Expected {status} {code}, got {(int)Status}: {Text}");
        Assert.Equal("application/problem+json", Message.Content.Headers.ContentType?.MediaType);
        Assert.True(code == Code, $"Expected {code}: {Text}");
        Assert.Equal($"urn:servicedesk:problem:{code}", (string?)Json["type"]);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.NotEmpty((string)Json["title"]!);
        return this;
    }
}
