namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// One database cluster and the programs that run it. Not thread safe: <see cref="PrivateServer"/> lets one call in
/// at a time, and the host's lock keeps other processes out.
/// </summary>
internal sealed class Cluster(
    DataFolderLayout layout, PrivateServerOptions options, ServerPrograms programs, ServerAccount account)
{
    public const string UserName = "servicedesk";
    public const string DatabaseName = "servicedesk";

    private const int PortAttempts = 10;

    /// <summary>The server that already runs, if it does so with exactly these settings; one with others is stopped.</summary>
    public async Task<Postmaster?> AdoptAsync(CancellationToken cancellation)
    {
        if (Postmaster.Find(layout) is not { Port: > 0 } running)
            return null;
        var wanted = ServerSettings.Text(options, running.Port);
        if (!running.IsStopping
            && File.Exists(layout.SettingsFile)
            && await File.ReadAllTextAsync(layout.SettingsFile, cancellation) == wanted)
            return await WaitUntilReadyAsync(running, cancellation);
        await StopAsync(cancellation);
        return null;
    }

    /// <summary>Starts the server on <paramref name="port"/>, or on a free one of its choice when null.</summary>
    public async Task<Postmaster> StartAsync(int? port, CancellationToken cancellation)
    {
        await Postmaster.ClearRemainsAsync(layout, cancellation);
        var wanted = port ?? LastPort();
        for (var attempt = 1; ; attempt++)
        {
            var tried = wanted is { } last && FreePort.IsFree(last) ? last : port ?? FreePort.Choose();
            try
            {
                return await StartOnAsync(tried, cancellation);
            }
            catch (ServerStartException failure) when (attempt < PortAttempts && LostRace(failure))
            {
                // Another process took the port, or the last children of a killed server are still going.
                await Task.Delay(100, cancellation);
            }
        }
    }

    /// <summary>Stops the server: open transactions are rolled back, everything is flushed.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (Postmaster.Find(layout) is not { } running)
            return;
        var stopped = await PgCtlAsync(["stop", "-D", layout.Cluster, "-m", "fast", "-w", "-t", "60", "-s"], cancellation);
        if (stopped.ExitCode != 0 && Postmaster.Find(layout) is not null)
            // The next start recovers from the log; a server left behind would block the folder.
            await Postmaster.KillAsync(running.ProcessId, cancellation);
    }

    public async Task KillAsync(CancellationToken cancellation)
    {
        if (Postmaster.Find(layout) is { } running)
            await Postmaster.KillAsync(running.ProcessId, cancellation);
    }

    private async Task<Postmaster> StartOnAsync(int port, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(layout.SettingsFile, ServerSettings.Text(options, port), cancellation);
        DataFolderLayout.MakeReadable(layout.SettingsFile);
        await ServerLog.PrepareAsync(layout, account, cancellation);
        var start = ServerLog.End(layout);
        string[] arguments =
        [
            "start", "-D", layout.Cluster, "-l", layout.LogFile, "-w", "-s",
            "-t", ((int)Math.Ceiling(options.StartTimeout.TotalSeconds)).ToString(),
        ];
        var started = await PgCtlAsync(arguments, cancellation);
        if (started.ExitCode != 0)
            throw new ServerStartException(
                $"PostgreSQL {programs.MajorVersion} did not start on {layout.Cluster}: {started.Text}",
                ServerLog.TailFrom(layout, start));
        var running = Postmaster.Find(layout)
            ?? throw new ServerStartException("PostgreSQL ended right after its start.", ServerLog.TailFrom(layout, start));
        return await WaitUntilReadyAsync(running, cancellation);
    }

    private async Task<Postmaster> WaitUntilReadyAsync(Postmaster running, CancellationToken cancellation)
    {
        var deadline = Environment.TickCount64 + (long)options.StartTimeout.TotalMilliseconds;
        while (!await ReadinessProbe.IsReadyAsync(running.Port, cancellation))
        {
            if (Environment.TickCount64 > deadline || Postmaster.Find(layout)?.ProcessId != running.ProcessId)
                throw new ServerStartException(
                    $"PostgreSQL (process {running.ProcessId}) does not answer on 127.0.0.1:{running.Port}.",
                    ServerLog.TailFrom(layout, Math.Max(0, ServerLog.End(layout) - 4096)));
            await Task.Delay(20, cancellation);
        }
        return running;
    }

    private Task<ExternalProgram.Result> PgCtlAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        ExternalProgram.RunAsync(account, programs.PgCtl, arguments, null, cancellation);

    // The port stays the same from start to start where it can, so that a connection string noted down keeps working.
    private int? LastPort()
    {
        if (!File.Exists(layout.SettingsFile))
            return null;
        var line = File.ReadLines(layout.SettingsFile).LastOrDefault(line => line.StartsWith("port = '", StringComparison.Ordinal));
        return int.TryParse(line?.Split('\'')[1], out var port) ? port : null;
    }

    private static bool LostRace(ServerStartException failure) =>
        failure.LogTail.Contains("could not bind", StringComparison.Ordinal)
        || failure.LogTail.Contains("still in use", StringComparison.Ordinal);
}
