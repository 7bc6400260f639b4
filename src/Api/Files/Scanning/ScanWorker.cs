using Npgsql;

namespace ServiceDesk.Api.Files.Scanning;

/// <summary>Scans what waits: what came while clamd was down, and what was uploaded before there was one. Every process does.</summary>
internal sealed class ScanWorker(FileScanning scanning, ContentScans scans, TimeProvider time, ILogger<ScanWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (begun, failed) = (false, false);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun)
                    await scans.AwaitOlderAsync(time.GetUtcNow(), stoppingToken);
                begun = true;
                while (await scanning.ScanNextAsync(stoppingToken))
                    stoppingToken.ThrowIfCancellationRequested();
                failed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or UnauthorizedAccessException)
            {
                // Once an outage; it may last.
                if (!failed)
                    logger.LogWarning("Files could not be scanned: {Reason}", failure.Message);
                failed = true;
            }
            await Task.WhenAny(Task.Delay(Every, stoppingToken));
        }
    }
}
