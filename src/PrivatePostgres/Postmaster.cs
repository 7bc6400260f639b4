using System.ComponentModel;
using System.Diagnostics;

namespace ServiceDesk.PrivatePostgres;

/// <summary>The server process of a cluster, as its postmaster.pid tells and the system's process table confirms.</summary>
internal sealed record Postmaster(int ProcessId, int Port, string Status)
{
    public bool IsReady => Status == "ready";

    public bool IsStopping => Status == "stopping";

    /// <summary>The live server of this cluster, or null when none runs (a stale postmaster.pid counts as none).</summary>
    public static Postmaster? Find(DataFolderLayout layout)
    {
        // Lines: process id, data folder, start time, port, socket folder, address, shared memory, status.
        var lines = ReadLines(layout.PostmasterFile);
        if (lines.Length < 1 || !int.TryParse(lines[0], out var processId) || !IsServerOf(layout, processId))
            return null;
        var port = lines.Length > 3 && int.TryParse(lines[3], out var value) ? value : 0;
        return new Postmaster(processId, port, lines.Length > 7 ? lines[7].Trim() : "starting");
    }

    /// <summary>
    /// Removes what a killed server left: its file (a zombie or a reused process id would make PostgreSQL believe that
    /// it still runs) and its orphaned children, which hold the shared memory until they notice. The caller holds the
    /// host's lock, so no other server of this cluster can be starting.
    /// </summary>
    public static async Task ClearRemainsAsync(DataFolderLayout layout, CancellationToken cancellation)
    {
        if (OperatingSystem.IsLinux())
            foreach (var orphan in ProcessesIn(layout.Cluster))
                await KillAsync(orphan, cancellation);
        File.Delete(layout.PostmasterFile);
    }

    /// <summary>Kills (SIGKILL) a process and all its children, and waits until they are gone.</summary>
    public static async Task KillAsync(int processId, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill(entireProcessTree: true);
            while (IsAlive(processId))
                await Task.Delay(5, cancellation);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // It had already ended.
        }
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsServerOf(DataFolderLayout layout, int processId)
    {
        if (!IsAlive(processId))
            return false;
        // Process ids are reused; PostgreSQL makes the cluster its working folder, which tells it from a stranger.
        if (OperatingSystem.IsLinux() && WorkingFolderOf(processId) is { } folder)
            return folder == RealPath(layout.Cluster);
        using var process = Process.GetProcessById(processId);
        return process.ProcessName is "postgres";
    }

    private static bool IsAlive(int processId)
    {
        // A killed process stays in the table as a zombie until its parent asks, which in a container may be never.
        if (OperatingSystem.IsLinux())
            return StateOf(processId) is not (null or 'Z' or 'X');
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    private static char? StateOf(int processId)
    {
        // "pid (name) S …": the name may hold spaces and brackets, so the state is found from the last bracket.
        var stat = ReadLines($"/proc/{processId}/stat") is [var line, ..] ? line : "";
        var end = stat.LastIndexOf(") ", StringComparison.Ordinal);
        return end < 0 || end + 2 >= stat.Length ? null : stat[end + 2];
    }

    private static IEnumerable<int> ProcessesIn(string folder)
    {
        var real = RealPath(folder);
        return Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && WorkingFolderOf(id) == real && ReadLines($"/proc/{id}/comm") is ["postgres", ..]);
    }

    private static string? WorkingFolderOf(int processId)
    {
        try
        {
            return new FileInfo($"/proc/{processId}/cwd").LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The system reports working folders with every link followed, also those of parent folders.
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path) ?? "";
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, name);
            real = new DirectoryInfo(next).ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target
                ? RealPath(target)
                : next;
        }
        return real;
    }
}
