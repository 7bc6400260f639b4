using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Messages;

/// <summary>
/// Looks for messages to send. Every process does: one that stops leaves nothing undone. A message that takes long holds up
/// no other: whenever half of its hands are free it looks for more.
/// </summary>
internal sealed class MessageWorker(MessageSender sender, MessageSettings settings, ILogger<MessageWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly HashSet<Task> inHand = [];
    private bool failed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var free = settings.Parallel - inHand.Count;
            var claimed = 2 * free >= settings.Parallel ? await ClaimAsync(free, stoppingToken) : 0;
            await Task.WhenAny([.. inHand, .. claimed == free || 2 * free < settings.Parallel ? [] : new[] { Task.Delay(Every, stoppingToken) }]);
            foreach (var done in inHand.Where(sending => sending.IsCompleted).ToList())
            {
                inHand.Remove(done);
                await TryAsync(() => done);
            }
        }
        await TryAsync(() => Task.WhenAll(inHand));
    }

    private async Task<int> ClaimAsync(int most, CancellationToken stopping)
    {
        var count = 0;
        await TryAsync(async () =>
        {
            foreach (var message in await sender.ClaimAsync(most, stopping))
            {
                inHand.Add(sender.SendAsync(message));
                count++;
            }
            failed = false;
        });
        return count;
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception failure)
        {
            // Once an outage; it may last. Other exceptions' texts could hold what a message says.
            if (!failed)
                logger.LogWarning("Messages could not be looked after: {Reason}", failure is NpgsqlException or AppendOutcomeUnknownException ? failure.Message : failure.GetType().Name);
            failed = true;
        }
    }
}
