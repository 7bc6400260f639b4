using System.Collections.Concurrent;

namespace ServiceDesk.EventStore.Feed;

/// <summary>
/// Reads what a change has led to once for all who ask while the reading is under way: a change of a busy unit's request
/// wakes everybody there at the same time. Nothing is kept, so nobody gets a row that was read before their change.
/// </summary>
/// <param name="read">Reads the row of a change; not cancelled, because others may wait for it.</param>
public sealed class SharedReads<TRow>(Func<Change, Task<TRow>> read)
{
    private readonly ConcurrentDictionary<Change, Lazy<Task<TRow>>> underWay = new();

    public Task<TRow> ReadAsync(Change change, CancellationToken cancellation) =>
        underWay.GetOrAdd(change, added => new Lazy<Task<TRow>>(() => RunAsync(added))).Value.WaitAsync(cancellation);

    private async Task<TRow> RunAsync(Change change)
    {
        try
        {
            return await read(change);
        }
        finally
        {
            underWay.TryRemove(change, out _);
        }
    }
}
