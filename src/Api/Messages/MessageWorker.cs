using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Messages;

/// <summary>Looks for messages to send. Every process does: one that stops leaves nothing undone.</summary>
internal sealed class MessageWorker(MessageSender sender, ILogger<MessageWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await sender.SendSomeAsync(stoppingToken) > 0)
                    stoppingToken.ThrowIfCancellationRequested();
                failed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Once an outage; it may last. Other exceptions' texts could hold what a message says.
                if (!failed)
                    logger.LogWarning("Messages could not be looked after: {Reason}", failure is NpgsqlException or AppendOutcomeUnknownException ? failure.Message : failure.GetType().Name);
                failed = true;
            }
            await Task.WhenAny(Task.Delay(Every, stoppingToken));
        }
    }
}
