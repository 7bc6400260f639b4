using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.EventStore.Feed;

/// <summary>
/// Tells who waits that events were committed, here or in another process (LISTEN), or that a checkpoint moved here.
/// Whatever waits for events in this process shares it, and with it one connection.
/// </summary>
internal sealed class EventSignal(NpgsqlDataSource dataSource, ILogger logger) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private TaskCompletionSource next = New();
    private Task? listening;

    /// <summary>Completes with the next commit or checkpoint after this call.</summary>
    public Task NextAsync() => Volatile.Read(ref next).Task;

    public void Moved() => Interlocked.Exchange(ref next, New()).TrySetResult();

    /// <summary>Begins to listen to other processes, unless it does so already; until disposed.</summary>
    public void Listen()
    {
        lock (gate)
            listening ??= Task.Run(() => ListenAsync(stopping.Token));
    }

    /// <summary>Listens until cancelled; a lost connection is made again, and whoever waits is woken because something may have been missed.</summary>
    private async Task ListenAsync(CancellationToken cancellation)
    {
        var lost = false;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellation);
                connection.Notification += (_, _) => Moved();
                await ProjectionWriter.ExecuteTextAsync(connection, "listen servicedesk_events", cancellation);
                Moved();
                lost = false;
                while (true)
                    await connection.WaitAsync(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Once an outage; it may last.
                if (!lost)
                    logger.LogWarning("The connection that listens for new events was lost: {Reason}", e.Message);
                lost = true;
                await Task.WhenAny(Task.Delay(TimeSpan.FromMilliseconds(500), cancellation));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (listening is not null)
            await listening;
        stopping.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
