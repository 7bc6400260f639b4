using System.Diagnostics;

namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>Another process that hosts a server (see Program.cs).</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, int serverProcessId)
    {
        _process = process;
        ServerProcessId = serverProcessId;
    }

    public int ProcessId => _process.Id;

    public int ServerProcessId { get; }

    public static Task<HostProcess> StartAsync(string dataFolder) =>
        StartAsync("dotnet", [typeof(HostProcess).Assembly.Location, dataFolder]);

    /// <summary>Starts a host whose new files nobody else may read unless it says so.</summary>
    public static Task<HostProcess> StartWithClosedUmaskAsync(string dataFolder) =>
        StartAsync("sh", ["-c", "umask 077; exec \"$0\" \"$@\"", "dotnet", typeof(HostProcess).Assembly.Location, dataFolder]);

    private static async Task<HostProcess> StartAsync(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new HostProcess(process, int.Parse(line!));
    }

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
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
