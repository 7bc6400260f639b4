using System.Text;

namespace ServiceDesk.PrivatePostgres;

/// <summary>The file that the server writes to.</summary>
internal static class ServerLog
{
    private const long RotatedAbove = 16 * 1024 * 1024;
    private const int TailLength = 4096;

    /// <summary>Makes an empty file that the server may write, and moves one that has grown aside.</summary>
    public static async Task PrepareAsync(DataFolderLayout layout, ServerAccount account, CancellationToken cancellation)
    {
        if (End(layout) > RotatedAbove)
            File.Move(layout.LogFile, layout.LogFile + ".1", overwrite: true);
        if (File.Exists(layout.LogFile))
            return;
        await DataFolderLayout.WritePrivateAsync(layout.LogFile, "", cancellation);
        await account.TakeAsync(layout.LogFile, cancellation);
    }

    public static long End(DataFolderLayout layout) =>
        File.Exists(layout.LogFile) ? new FileInfo(layout.LogFile).Length : 0;

    /// <summary>What was written from <paramref name="start"/> on, the last few thousand characters of it.</summary>
    public static string TailFrom(DataFolderLayout layout, long start)
    {
        try
        {
            using var file = new FileStream(layout.LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.Position = Math.Clamp(start, Math.Max(0, file.Length - TailLength), file.Length);
            using var reader = new StreamReader(file, Encoding.UTF8);
            return reader.ReadToEnd().Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"(its log {layout.LogFile} cannot be read: {failure.Message})";
        }
    }
}
