using System.CommandLine;
using System.Runtime.InteropServices;

namespace ServiceDesk.Api.CommandLine;

/// <summary>The program: without a command it is the host, with one it does that and ends.</summary>
internal static class ServiceDeskProgram
{
    /// <summary>Returns the exit code: 0 done, 1 not done and why was said, 2 wrong use.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        // Also while it starts, before ASP.NET listens to signals: PostgreSQL must be stopped in every case.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            return IsHost(args) ? await HostCommand.RunAsync(args, stop.Token) : await CommandsAsync(args, stop.Token);
        }
        catch (Exception failure) when (Failures.Describe(failure) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Settings only, such as <c>--urls</c>: they are the host's.</summary>
    private static bool IsHost(string[] args) => args is [] || args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version");

    private static Task<int> CommandsAsync(string[] args, CancellationToken cancellation)
    {
        var root = new RootCommand("Service desk. Without a command: runs the host (--urls <addresses>, --environment <name>).")
        {
            ImportCommand.Create(), ReplayCommand.Create(), RebuildCommand.Create(), WebhooksCommand.Create(), AppointCommand.Create(),
        };
        var help = new Command("help", "Shows this.");
        help.SetAction(_ => root.Parse("--help").Invoke());
        root.Add(help);
        var parsed = root.Parse(args);
        // Exceptions come back here, where they are told in one line.
        return parsed.Errors.Count > 0
            ? Task.FromResult(ShowErrors(parsed))
            : parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation);
    }

    private static int ShowErrors(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("See 'help'.");
        return 2;
    }
}
