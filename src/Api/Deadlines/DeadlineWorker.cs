using Npgsql;

namespace ServiceDesk.Api.Deadlines;

/// <summary>Looks every second for deadlines that fire. Every process does: one that stops leaves nothing undone.</summary>
internal sealed class DeadlineWorker(Deadlines deadlines, ILogger<DeadlineWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What a new calendar gives more time has not run out.
                await deadlines.MoveAsync(stoppingToken);
                await deadlines.NoteMissedAsync(stoppingToken);
                failed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Once an outage; it may last.
                if (!failed)
                    logger.LogWarning("Deadlines could not be looked after: {Reason}", failure is NpgsqlException ? failure.Message : failure.ToString());
                failed = true;
            }
            await Task.WhenAny(Task.Delay(Every, stoppingToken));
        }
    }
}
