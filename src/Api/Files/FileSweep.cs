using Npgsql;
using ServiceDesk.Api.Files.Stores;

namespace ServiceDesk.Api.Files;

/// <summary>Removes what uploads leave behind that became part of no request: rows, contents that nobody else needs, unfinished files.</summary>
internal sealed class FileSweep(UploadedFiles uploads, IContentStore contents, FileSettings settings, TimeProvider time, ILogger<FileSweep> logger) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>An upload that is under way writes into its file all the time.</summary>
    private static readonly TimeSpan UnfinishedFor = TimeSpan.FromHours(1);

    /// <summary>Removes what is due now; returns how many uploads.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var swept = 0;
        int some;
        do
        {
            some = await uploads.SweepAsync(contents, Batch, cancellation);
            swept += some;
        }
        while (some == Batch);
        RemoveUnfinished();
        return swept;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or UnauthorizedAccessException)
            {
                logger.LogWarning("Unused uploads could not be swept: {Reason}", failure.Message);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private void RemoveUnfinished()
    {
        var folder = new DirectoryInfo(settings.IncomingFolder);
        if (!folder.Exists)
            return;
        var before = time.GetUtcNow() - UnfinishedFor;
        foreach (var file in folder.EnumerateFiles().Where(file => file.LastWriteTimeUtc < before))
            file.Delete();
    }
}
