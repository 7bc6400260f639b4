using System.Text.Json;

namespace ServiceDesk.Bench.Load;

/// <summary>This program a second time, as the client.</summary>
internal sealed class LoadClient : IDisposable
{
    private readonly SecondProcess process = new(LoadProcess.Argument);

    public async Task<LoadReport> SendAsync(LoadOrder order) =>
        JsonSerializer.Deserialize<LoadReport>(await process.AskAsync(JsonSerializer.Serialize(order)))!;

    public void Dispose() => process.Dispose();
}
