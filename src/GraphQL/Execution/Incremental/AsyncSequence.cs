namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>An asynchronous list that may be closed at any time, also while its next item is awaited.</summary>
internal sealed class AsyncSequence(IAsyncEnumerator<object?> items) : IAsyncEnumerator<object?>
{
    private Task<bool>? _next;

    public object? Current => items.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        var next = items.MoveNextAsync();
        if (next.IsCompleted)
            return next;
        _next = next.AsTask();
        return new ValueTask<bool>(_next);
    }

    /// <summary>Does not wait for an item that is awaited, for its source may not heed its token.</summary>
    public ValueTask DisposeAsync()
    {
        if (_next is not { IsCompleted: false })
            return items.DisposeAsync();
        _ = _next.ContinueWith(_ => items.DisposeAsync().AsTask(), TaskScheduler.Default);
        return ValueTask.CompletedTask;
    }
}
