using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Webhooks;

/// <summary>
/// Tells a receiver of an organisation's events, each request's in their order, by the position of the store: what was taken
/// is written down, what was not is sent again. A process that dies in between leaves what it had in hand to the next one,
/// which may send some of it again under the same ids.
/// </summary>
internal sealed class Webhook(WebhookSettings settings, EventStore.EventStore store, WebhookPositions positions, TimeProvider time, ILogger<Webhook> logger) : IDisposable
{
    /// <summary>So many events are looked at at once; one that is not taken holds up those of other requests only beyond them.</summary>
    private const int Window = 200;

    /// <summary>The most requests whose events are posted at the same time.</summary>
    private const int Parallel = 8;

    private readonly WebhookSender sender = new(settings, time);

    /// <summary>What was taken beyond the position, as an earlier event of another request was not.</summary>
    private readonly HashSet<long> taken = [];

    private long left = -1;

    public string Key => settings.Key;

    public async Task BeginAsync(CancellationToken cancellation) =>
        await positions.BeginAsync(settings.Key, settings.FromBeginning ? 0 : await store.HeadAsync(cancellation), time.GetUtcNow(), cancellation);

    /// <summary>Posts what comes next; false when there is nothing to do now.</summary>
    public async Task<bool> DeliverAsync(CancellationToken cancellation)
    {
        await using var turn = await positions.TryHoldAsync(settings.Key, time.GetUtcNow(), cancellation);
        if (turn is null)
            return false;
        if (turn.Position != left)
            // Another process was at it meanwhile, or it is to begin anew.
            taken.Clear();
        var events = await store.ReadAllAsync(turn.Position, Window, cancellation);
        if (events.Count == 0)
            return false;
        var failures = await PostAsync(events.Where(Concerns), cancellation);
        var first = failures.Count == 0 ? null : failures.MinBy(failure => failure.Position);
        left = first is null ? events[^1].Position : first.Position - 1;
        taken.RemoveWhere(position => position <= left);
        if (first is null)
        {
            await turn.MoveAsync(left, time.GetUtcNow());
            return true;
        }
        var attempts = left > turn.Position ? 1 : turn.Attempts + 1;
        logger.LogWarning("The webhook {Webhook} was not taken at position {Position}, try {Attempt}: {Reason}", settings.Key, first.Position, attempts, first.Why);
        await turn.PutOffAsync(left, time.GetUtcNow() + settings.DelayAfter(attempts), first.Why);
        return false;
    }

    public void Dispose() => sender.Dispose();

    private bool Concerns(StoredEvent e) =>
        e.Stream.Tenant == settings.Organisation && e.IsOf(typeof(RequestEvent)) && (settings.Kinds.Count == 0 || settings.Kinds.Contains(e.Type)) && !taken.Contains(e.Position);

    /// <summary>The first event of each request that was not taken; those after it are not tried.</summary>
    private async Task<List<Failure>> PostAsync(IEnumerable<StoredEvent> events, CancellationToken cancellation)
    {
        var failures = new List<Failure>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            events.GroupBy(e => e.Stream.Id), new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation }, async (request, stop) =>
            {
                foreach (var e in request)
                {
                    var why = await sender.SendAsync(e, stop);
                    lock (failures)
                    {
                        if (why is null)
                            taken.Add(e.Position);
                        else
                            failures.Add(new Failure(e.Position, why));
                    }
                    if (why is not null)
                        break;
                }
            });
        return failures;
    }

    private sealed record Failure(long Position, string Why);
}
