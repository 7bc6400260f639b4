namespace ServiceDesk.Api.Files.Stores;

/// <summary>Contents in a folder: <c>organisation/ab/cd/abcd…</c>, readable for the host's own user alone.</summary>
/// <param name="root">The folder; made when the first content comes.</param>
public sealed class FolderContentStore(string root) : IContentStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public async Task PutAsync(ContentKey key, string localFile, CancellationToken cancellation)
    {
        var path = PathOf(key);
        if (File.Exists(path))
            return;
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        // Flushed before it gets its name: after a power cut a name never stands for half a content.
        await using (var file = new FileStream(localFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            file.Flush(flushToDisk: true);
        File.Move(localFile, path, overwrite: true);
        FolderFlush.Flush(folder);
    }

    public Task<Stream?> OpenReadAsync(ContentKey key, long offset, CancellationToken cancellation)
    {
        try
        {
            var file = new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
            file.Position = offset;
            return Task.FromResult<Stream?>(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(ContentKey key, CancellationToken cancellation)
    {
        try
        {
            File.Delete(PathOf(key));
        }
        catch (DirectoryNotFoundException)
        {
            // No content of this organisation was ever kept.
        }
        return Task.CompletedTask;
    }

    /// <summary>Makes a folder for the host's own user alone.</summary>
    internal static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        var parent = Path.GetDirectoryName(Path.GetFullPath(folder));
        // Each by itself: the mode is the last one's alone.
        if (parent is not null)
            MakeFolder(parent);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
        if (parent is not null)
            FolderFlush.Flush(parent);
    }

    private string PathOf(ContentKey key) => Path.Combine(root, key.Path);
}
