namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// The lock of one host on one data folder. The operating system frees it when the process ends, however it ends;
/// the file itself stays, because deleting a lock file lets two processes lock two files of one name.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream _file;

    private HostLock(FileStream file)
    {
        _file = file;
    }

    /// <summary>Takes the lock, or returns null when another host still holds it after <paramref name="timeout"/>.</summary>
    public static async Task<HostLock?> TryAcquireAsync(DataFolderLayout layout, TimeSpan timeout, CancellationToken cancellation)
    {
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            if (TryOpen(layout, FileAccess.ReadWrite, FileShare.None) is { } file)
                return new HostLock(file);
            if (Environment.TickCount64 >= deadline)
                return null;
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Whether a host holds the lock now.</summary>
    public static bool IsHeld(DataFolderLayout layout)
    {
        if (!File.Exists(layout.LockFile))
            return false;
        // A shared lock: two tools that ask at the same time do not take each other for a host.
        using var file = TryOpen(layout, FileAccess.Read, FileShare.Read);
        return file is null;
    }

    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(DataFolderLayout layout, FileAccess access, FileShare share)
    {
        try
        {
            var mode = access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate;
            return new FileStream(layout.LockFile, mode, access, share);
        }
        catch (IOException failure) when (IsSharingViolation(failure))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderInvalidException(layout.DataFolder, $"its lock file cannot be opened ({failure.Message}).", failure);
        }
    }

    // EWOULDBLOCK of flock (11 on Linux, 35 on macOS) and ERROR_SHARING_VIOLATION of Windows.
    private static bool IsSharingViolation(IOException failure) =>
        failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
