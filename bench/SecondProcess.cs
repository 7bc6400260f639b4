using System.Diagnostics;

namespace ServiceDesk.Bench;

/// <summary>This program a second time, for a part whose work must not be counted with what is measured: it answers each line on its standard input with a line.</summary>
/// <param name="argument">What it is to be.</param>
internal sealed class SecondProcess(string argument) : IDisposable
{
    private readonly Process process = Process.Start(new ProcessStartInfo
    {
        FileName = "dotnet",
        ArgumentList = { typeof(SecondProcess).Assembly.Location, argument },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    public async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        return await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The process '{argument}' has ended; what it says stands above.");
    }

    /// <summary>Ends the process, which reads no further line.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
