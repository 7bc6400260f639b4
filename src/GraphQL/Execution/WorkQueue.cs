using ServiceDesk.GraphQL.DataLoaders;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The loop of a request. Completions come from any thread and are run here one after another; only when none is left are the DataLoaders asked to fetch, so that a batch holds every key that could be known.</summary>
internal sealed class WorkQueue
{
    private readonly Lock _gate = new();
    private readonly Queue<IWorkItem> _ready = new();
    private readonly List<DataLoader> _waiting = [];
    private TaskCompletionSource? _wake;

    public void Enqueue(IWorkItem item)
    {
        TaskCompletionSource? wake;
        lock (_gate)
        {
            _ready.Enqueue(item);
            wake = _wake;
        }

        // Not under the lock, for the loop may go on right here.
        wake?.TrySetResult();
    }

    /// <summary>Called by a loader when its first key of a batch comes.</summary>
    public void RequestDispatch(DataLoader loader)
    {
        TaskCompletionSource? wake;
        lock (_gate)
        {
            _waiting.Add(loader);
            wake = _wake;
        }

        // Never right here: whoever has asked for one key may be about to ask for more.
        if (wake is not null)
            ThreadPool.UnsafeQueueUserWorkItem(static wake => wake.TrySetResult(), wake, preferLocal: true);
    }

    /// <summary>Runs until <paramref name="isDone"/> holds and nothing is left to do.</summary>
    /// <param name="awaitsOne">Whether exactly one work item is still to come; null when that is not known.</param>
    public async ValueTask DrainAsync(Func<bool> isDone, CancellationToken cancellationToken, Func<bool>? awaitsOne = null)
    {
        while (true)
        {
            while (TryTake(out var item))
                item.Run();
            if (isDone())
                return;
            if (DispatchLoaders())
                continue;
            if (PrepareWait(awaitsOne?.Invoke() == true) is { } wake)
                await wake.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryTake(out IWorkItem item)
    {
        lock (_gate)
            return _ready.TryDequeue(out item!);
    }

    /// <summary>Lets the DataLoaders fetch what they were asked for.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool DispatchLoaders()
    {
        DataLoader[] loaders;
        lock (_gate)
        {
            if (_waiting.Count == 0)
                return false;
            loaders = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var loader in loaders)
            loader.Dispatch();
        return true;
    }

    private Task? PrepareWait(bool awaitsOne)
    {
        lock (_gate)
        {
            if (_ready.Count > 0 || _waiting.Count > 0)
                return null;
            // The only one that is awaited goes on where it ends. With several the loop waits its turn, so that what ends together is taken together.
            _wake = new TaskCompletionSource(awaitsOne ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
            return _wake.Task;
        }
    }
}
