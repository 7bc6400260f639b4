using System.Text;
using System.Text.Json;

namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>The payloads of one request over <see cref="Desk"/>, read one by one.</summary>
internal sealed class Payloads : IAsyncDisposable
{
    private readonly IAsyncEnumerator<GraphQLResult> _results;

    public Payloads(string query, Gates? gates = null, GraphQLOptions? options = null, string? variables = null, CancellationToken cancellationToken = default)
    {
        var request = new GraphQLRequest(query) { Variables = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables) };
        var context = new RequestContext(new TestServices(gates ?? new Gates())) { CancellationToken = cancellationToken };
        _results = new GraphQLEngine(Desk.Schema, options).StreamAsync(request, context).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>The next payload as text; null at the end.</summary>
    public async Task<string?> NextAsync()
    {
        if (!await _results.MoveNextAsync())
            return null;
        using var result = _results.Current;
        var text = Encoding.UTF8.GetString(result.Json.Span);
        Assert.Equal(text.Contains("\"hasNext\":true", StringComparison.Ordinal), result.HasNext);
        return text;
    }

    public static async Task<List<string>> AllAsync(string query, Gates? gates = null, GraphQLOptions? options = null, string? variables = null)
    {
        await using var payloads = new Payloads(query, gates, options, variables);
        var texts = new List<string>();
        while (await payloads.NextAsync() is { } text)
            texts.Add(text);
        return texts;
    }

    /// <summary>Compares whole payloads; the message has them in full.</summary>
    public static async Task ExpectAsync(string query, params string[] expected)
    {
        var actual = await AllAsync(query);
        Assert.True(expected.SequenceEqual(actual), string.Join('\n', actual));
    }

    public ValueTask DisposeAsync() => _results.DisposeAsync();
}
