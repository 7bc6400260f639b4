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
        lock (_gate)
        {
            _ready.Enqueue(item);
            _wake?.TrySetResult();
        }
    }

    /// <summary>Called by a loader when its first key of a batch comes.</summary>
    public void RequestDispatch(DataLoader loader)
    {
        lock (_gate)
        {
            _waiting.Add(loader);
            _wake?.TrySetResult();
        }
    }

    /// <summary>Runs until <paramref name="isDone"/> holds and nothing is left to do.</summary>
    public async ValueTask DrainAsync(Func<bool> isDone, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (TryTake(out var item))
                item.Run();
            if (isDone())
                return;
            if (DispatchLoaders())
                continue;
            if (PrepareWait() is { } wake)
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

    private Task? PrepareWait()
    {
        lock (_gate)
        {
            if (_ready.Count > 0 || _waiting.Count > 0)
                return null;
            _wake = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _wake.Task;
        }
    }
}
