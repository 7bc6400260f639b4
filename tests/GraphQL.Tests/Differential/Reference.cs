using System.Text.Json;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>graphql-js in a process of its own, which is asked many things at a time.</summary>
internal sealed class Reference : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly NodeProcess _process;

    private Reference(NodeProcess process) => _process = process;

    public static async Task<Reference> StartAsync() =>
        new((await NodeFolder.InstallAsync("Differential/reference")).Start("answer.mjs"));

    public async Task<JsonElement> AskAsync(object question) =>
        JsonSerializer.Deserialize<JsonElement>((await AskAsync([JsonSerializer.Serialize(question)]))[0]);

    /// <summary>The answers in the order of the questions, each a line of JSON.</summary>
    public async Task<string[]> AskAsync(IReadOnlyList<string> lines)
    {
        var answers = ReadAsync(lines.Count);
        foreach (var line in lines)
            await _process.Input.WriteLineAsync(line);
        await _process.Input.FlushAsync();
        return await answers.WaitAsync(Timeout);
    }

    public async Task<string[]> AnswerAsync(IReadOnlyList<Case> requests)
    {
        var answers = await AskAsync([.. requests.Select(r => r.ToLine())]);
        return [.. answers.Select(a => Answer.Of(JsonSerializer.Deserialize<JsonElement>(a)))];
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<string[]> ReadAsync(int count)
    {
        var lines = new string[count];
        for (var i = 0; i < count; i++)
            lines[i] = await _process.Output.ReadLineAsync() ?? throw new InvalidOperationException($"graphql-js ended: {_process.Error}");
        return lines;
    }
}
