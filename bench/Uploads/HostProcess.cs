using System.Diagnostics;
using System.Globalization;

namespace ServiceDesk.Bench.Uploads;

/// <summary>The product in a process of its own, as it is started, so that its memory is its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Announcement = "Service desk runs at ";

    private readonly Process process;

    private HostProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The most memory that it had at once (VmHWM), in MB; 0 where the system does not tell (it is read from /proc).</summary>
    public long MegabytesAtMost => !OperatingSystem.IsLinux() ? 0 : File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>Starts it and returns when it answers.</summary>
    public static async Task<HostProcess> StartAsync(IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ServiceDesk.Api.dll"), .. arguments]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal))
                continue;
            // What else it says is read, so that it can go on writing.
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            return new HostProcess(process, new Uri(line[Announcement.Length..].Trim()));
        }
        throw new InvalidOperationException("The host has ended; what it says stands above.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
