using System.Diagnostics;
using System.Text.Json;

namespace ServiceDesk.Bench.Load;

/// <summary>This program a second time, as the client.</summary>
internal sealed class LoadClient : IDisposable
{
    private readonly Process process = Process.Start(new ProcessStartInfo
    {
        FileName = "dotnet",
        ArgumentList = { typeof(LoadProcess).Assembly.Location, LoadProcess.Argument },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    public async Task<LoadReport> SendAsync(LoadOrder order)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
        var report = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The load process has ended; what it says stands above.");
        return JsonSerializer.Deserialize<LoadReport>(report)!;
    }

    /// <summary>Ends the process, which reads no further order.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
