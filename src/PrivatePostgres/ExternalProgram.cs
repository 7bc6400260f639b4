using System.ComponentModel;
using System.Diagnostics;

namespace ServiceDesk.PrivatePostgres;

/// <summary>Runs a program to its end and returns what it printed.</summary>
internal static class ExternalProgram
{
    /// <summary>The exit code, as shells have it, of a program that does not exist or is not made for this system.</summary>
    private const int NotStarted = 127;

    public sealed record Result(int ExitCode, string Output, string Errors)
    {
        public string Text => $"{Output}{Environment.NewLine}{Errors}".Trim();
    }

    /// <param name="account">Whom the program runs as.</param>
    /// <param name="program">Path or name of the program.</param>
    /// <param name="arguments">Passed one by one; no shell sees them.</param>
    /// <param name="input">Text for its standard input, which is closed afterwards.</param>
    /// <param name="cancellation">Kills the program.</param>
    public static async Task<Result> RunAsync(
        ServerAccount account,
        string program,
        IEnumerable<string> arguments,
        string? input = null,
        CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A console of its own keeps Ctrl-C on Windows away from the server; elsewhere pg_ctl opens a session.
            CreateNoWindow = true,
        };
        if (!OperatingSystem.IsWindows())
            // The server's user may be unable to enter the folder that the host was started in.
            start.WorkingDirectory = "/";
        ClearSettingsOfOtherServers(start.Environment);
        account.Prepare(start, program, arguments);
        InheritedFiles.KeepFromChildren();

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new Result(NotStarted, "", failure.Message);
        }
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await WriteInputAsync(process, input);
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        // A server started by pg_ctl on Windows inherits the pipes, so their end may never come.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(TimeSpan.FromSeconds(2), cancellation));
        return new Result(process.ExitCode, TextOf(output), TextOf(errors));
    }

    private static async Task WriteInputAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading; its exit code and output tell why.
        }
    }

    private static string TextOf(Task<string> text) => text.IsCompletedSuccessfully ? text.Result : "";

    private static void ClearSettingsOfOtherServers(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            environment.Remove(name);
        environment["LC_ALL"] = "C";
    }
}
