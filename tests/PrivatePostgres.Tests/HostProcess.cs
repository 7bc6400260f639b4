using System.Diagnostics;

namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>Another process that hosts a server (see Program.cs).</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly string Program = typeof(HostProcess).Assembly.Location;

    private readonly Process _process;

    private HostProcess(Process process, int serverProcessId, string dataFolder)
    {
        _process = process;
        ServerProcessId = serverProcessId;
        DataFolder = dataFolder;
    }

    public int ProcessId => _process.Id;

    public int ServerProcessId { get; }

    public string DataFolder { get; }

    public static Task<HostProcess> StartAsync(string dataFolder) => RunAsync("dotnet", [Program, dataFolder]);

    /// <summary>Starts a process that uses a <see cref="Testing.DedicatedServer"/>, as a test does.</summary>
    public static Task<HostProcess> StartTestAsync() => RunAsync("dotnet", [Program, "--dedicated"]);

    /// <summary>Starts a host from a shell that first runs <paramref name="preparation"/>, in which $0 is the data folder.</summary>
    public static Task<HostProcess> StartFromShellAsync(string preparation, string dataFolder) =>
        RunAsync("sh", ["-c", preparation + "; exec dotnet \"$1\" \"$0\"", dataFolder, Program]);

    /// <summary>As kill -9: the host gets no chance to stop its server.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Lets the host end by itself.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    public void Dispose()
    {
        _process.Kill();
        // The lock on its folder is free only when it has ended.
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<HostProcess> RunAsync(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        var words = line!.Split(' ', 2);
        return new HostProcess(process, int.Parse(words[0]), words[1]);
    }
}
