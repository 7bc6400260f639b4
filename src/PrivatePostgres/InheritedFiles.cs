using System.Globalization;
using System.Runtime.InteropServices;

namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// Files that this process got open from whoever started it. .NET passes them on to every child; a server that
/// outlives its host would keep a lock, a pipe or a socket of that starter for ever.
/// </summary>
internal static class InheritedFiles
{
    private const int SetDescriptorFlags = 2;
    private const int CloseOnExec = 1;
    private const int FirstAfterStandardStreams = 3;

    /// <summary>Keeps them from all children to come. What .NET itself opens is marked so already.</summary>
    public static void KeepFromChildren()
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var path in Directory.GetFiles("/proc/self/fd"))
            if (int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var descriptor)
                && descriptor >= FirstAfterStandardStreams)
                // Fails only for a descriptor closed meanwhile.
                _ = SetFlags(descriptor, SetDescriptorFlags, CloseOnExec);
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int SetFlags(int descriptor, int command, int flags);
}
