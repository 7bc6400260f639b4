using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Processes;

/// <summary>The real program in a process of its own.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private static readonly string Program = typeof(ServiceDeskHost).Assembly.Location;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramRun(Process process) => this.process = process;

    public string Output => Text(output);

    public string Errors => Text(errors);

    public int ExitCode => process.ExitCode;

    /// <summary>Where the host said that it answers.</summary>
    public Uri Address => new(Output.Split('\n').First(line => line.StartsWith("Service desk runs at ", StringComparison.Ordinal))["Service desk runs at ".Length..].Trim());

    public static ProgramRun Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        if (settings.TryGetValue("ConnectionStrings__ServiceDesk", out var database))
            start.Environment["ServiceDesk__Files__Folder"] = TestFolder.Of(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database))));
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var run = new ProgramRun(new Process { StartInfo = start, EnableRaisingEvents = true });
        run.process.OutputDataReceived += (_, line) => run.Read(run.output, line.Data);
        run.process.ErrorDataReceived += (_, line) => run.Read(run.errors, line.Data);
        run.process.Start();
        run.process.BeginOutputReadLine();
        run.process.BeginErrorReadLine();
        return run;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<ProgramRun> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var run = Start(settings, arguments);
        await run.EndAsync();
        return run;
    }

    /// <summary>Starts a host and waits until it answers.</summary>
    public static async Task<ProgramRun> HostAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var run = Start(settings, arguments);
        await Task.WhenAny(run.ready.Task, run.process.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(run.process.HasExited, run.Output + run.Errors);
        return run;
    }

    /// <summary>As kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await EndAsync();
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]);
        await kill.WaitForExitAsync();
    }

    public Task EndAsync() => process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await SignalAsync("TERM");
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(30)));
            process.Kill();
        }
        process.Dispose();
    }

    private void Read(StringBuilder text, string? line)
    {
        lock (text)
            text.AppendLine(line);
        if (line?.StartsWith("Ctrl+C", StringComparison.Ordinal) == true)
            ready.TrySetResult();
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }
}
