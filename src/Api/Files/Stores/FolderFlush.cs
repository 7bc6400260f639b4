using System.Runtime.InteropServices;

namespace ServiceDesk.Api.Files.Stores;

/// <summary>
/// Writes a folder's names to the disk. A file that is flushed can still lose its name in a power cut, and .NET opens no folders.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>On Windows the file system's journal does it.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw Failure("opened", folder);
        try
        {
            if (Synchronise(descriptor) != 0)
                throw Failure("flushed", folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string what, string folder) =>
        new($"The folder {folder} could not be {what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Synchronise(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
