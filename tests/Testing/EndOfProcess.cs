using System.Diagnostics;
using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Testing;

/// <summary>Stops a test's server and deletes its folder when the test process ends, however it ends.</summary>
internal static class EndOfProcess
{
    // The test platform kills a test process a tenth of a second after the last test, so a process of its own does the
    // work: its input ends with the test process. SIGQUIT makes the server end at once, with all its children.
    private const string Watch =
        """
        cat >/dev/null
        server=$(head -n 1 "$1/postgres/cluster/postmaster.pid" 2>/dev/null)
        if [ -n "$server" ]; then
          kill -QUIT "$server" 2>/dev/null
          for attempt in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$server" 2>/dev/null || break; sleep 0.1; done
        fi
        rm -rf "$1"
        """;

    // Held, so that the inputs stay open as long as this process lives.
    private static readonly List<Process> Watchers = [];

    public static void Delete(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => PrivateServer.DeleteAsync(folder).GetAwaiter().GetResult();
            return;
        }
        var watcher = Process.Start(new ProcessStartInfo("sh", ["-c", Watch, "watch", folder])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        lock (Watchers)
            Watchers.Add(watcher);
    }
}
