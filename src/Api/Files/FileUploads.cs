using System.Security.Cryptography;
using ServiceDesk.Api.Files.Formats;
using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files;

/// <summary>
/// Takes in uploads. The bytes go from the network into a file and through the hash, never into memory; what the file is
/// and whether it may stay is decided when it is whole.
/// </summary>
public sealed class FileUploads(UploadedFiles uploads, IContentStore contents, FileScanning scanning, FileSettings settings, ILogger<FileUploads> logger)
{
    private const int BufferSize = 64 * 1024;

    /// <param name="organisation">The organisation's key.</param>
    /// <param name="personId">Who uploads.</param>
    /// <param name="name">The name that the client gave.</param>
    /// <param name="body">The content.</param>
    /// <param name="length">Its length, where the client said it.</param>
    /// <param name="rule">What the service that it is for takes; null where the client did not say.</param>
    /// <param name="cancellation">The client has gone.</param>
    public async Task<(UploadedFile? File, Problem? Problem)> ReceiveAsync(
        string organisation, string personId, string? name, Stream body, long? length, AttachmentRule? rule, CancellationToken cancellation)
    {
        var most = Math.Min(settings.LargestFile, rule?.LimitBytes ?? long.MaxValue);
        if (length > most)
            return (null, FileProblems.TooLarge(most, length.Value));
        var id = Guid.CreateVersion7();
        if (!await uploads.ReserveAsync(organisation, id, personId, length ?? most, cancellation))
            return (null, FileProblems.TooMany(settings));
        var temporary = Path.Combine(settings.IncomingFolder, id.ToString("N"));
        try
        {
            var (file, problem) = await ReceiveAsync(id, name, body, most, rule, temporary, cancellation);
            if (file is not null)
            {
                // From here on the client's going away changes nothing.
                await uploads.DescribeAsync(organisation, file);
                await contents.PutAsync(new ContentKey(organisation, file.Sha256), temporary, CancellationToken.None);
                if (await uploads.CompleteAsync(organisation, id))
                    return (file with { Scan = await scanning.ScanNewAsync(new ContentKey(organisation, file.Sha256)) }, null);
                problem = FileProblems.TooSlow;
            }
            return (null, problem);
        }
        finally
        {
            await CleanUpAsync(organisation, id, temporary);
        }
    }

    private async Task<(UploadedFile? File, Problem? Problem)> ReceiveAsync(
        Guid id, string? name, Stream body, long most, AttachmentRule? rule, string temporary, CancellationToken cancellation)
    {
        FolderContentStore.MakeFolder(settings.IncomingFolder);
        await using var file = new FileStream(temporary, Options());
        if (await WriteAsync(body, file, most, cancellation) is not { } sha256)
            return (null, FileProblems.TooLarge(most, null));
        if (file.Length == 0)
            return (null, FileProblems.Empty);
        // Reads the disk and unpacks archives: not on a thread that answers others.
        var finding = await Task.Run(() => FileInspector.Inspect(file), cancellation);
        return FileProblems.Of(finding, rule) is { } refusal
            ? (null, refusal)
            : (new UploadedFile(id.ToString(), FileName.Clean(name, finding.Format!.Value), finding.Format.Value, file.Length, sha256), null);
    }

    /// <summary>The hash of what was written; null when it is more than may be.</summary>
    private static async Task<string?> WriteAsync(Stream body, FileStream file, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        for (var written = 0L; await body.ReadAsync(buffer, cancellation) is > 0 and var count;)
        {
            written += count;
            if (written > most)
                return null;
            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        await file.FlushAsync(cancellation);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Whatever is left of an upload that came to nothing; what cannot be removed now the sweep removes.</summary>
    private async Task CleanUpAsync(string organisation, Guid id, string temporary)
    {
        try
        {
            File.Delete(temporary);
            await uploads.GiveUpAsync(organisation, id);
        }
        catch (Exception failure) when (failure is IOException or Npgsql.NpgsqlException)
        {
            logger.LogWarning("An unfinished upload is left to the sweep: {Reason}", failure.Message);
        }
    }
}
