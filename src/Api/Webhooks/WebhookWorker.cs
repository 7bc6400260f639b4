using Npgsql;

namespace ServiceDesk.Api.Webhooks;

/// <summary>Follows the events for every subscription. Every process does; of one subscription one is in hand at a time.</summary>
internal sealed class WebhookWorker(
    IReadOnlyList<WebhookSettings> settings, EventStore.EventStore store, WebhookPositions positions, TimeProvider time, ILogger<Webhook> logger) : BackgroundService
{
    /// <summary>A notification can be missed, another process may have stopped, and the next try of one that failed comes by time.</summary>
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(settings.Select(webhook => FollowAsync(webhook, stoppingToken)));

    private async Task FollowAsync(WebhookSettings subscription, CancellationToken stopping)
    {
        using var webhook = new Webhook(subscription, store, positions, time, logger);
        var (begun, failed) = (false, false);
        while (!stopping.IsCancellationRequested)
        {
            var woken = store.Projections.NextChangeAsync();
            try
            {
                if (!begun)
                    await webhook.BeginAsync(stopping);
                begun = true;
                while (await webhook.DeliverAsync(stopping))
                    woken = store.Projections.NextChangeAsync();
                failed = false;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Once an outage; it may last. Other exceptions' texts could hold what people wrote.
                if (!failed)
                    logger.LogWarning("The webhook {Webhook} could not be looked after: {Reason}", webhook.Key, failure is NpgsqlException ? failure.Message : failure.GetType().Name);
                failed = true;
            }
            await Task.WhenAny(failed ? Task.Delay(AtLeastEvery, stopping) : woken, Task.Delay(AtLeastEvery, stopping));
        }
    }
}
