using Npgsql;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>Looks again and again for temporary accounts that end or are to be reminded of. Every process does: one that stops leaves nothing undone.</summary>
internal sealed class TenureWorker(ExpiringAccounts expiring, TimeProvider time, ILogger<TenureWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await expiring.EndAsync(stoppingToken);
                await expiring.RemindAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning("Temporary accounts could not be looked after: {Reason}", failure is NpgsqlException ? failure.Message : failure.ToString());
            }
            await Task.WhenAny(Task.Delay(Every, time, stoppingToken));
        }
    }
}
