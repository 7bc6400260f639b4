using System.Collections;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>A list of which some items have been read, as a source of the others.</summary>
internal sealed class SequenceEnumerator(IEnumerator items) : IAsyncEnumerator<object?>
{
    private bool _isAhead;

    public object? Current => items.Current;

    /// <summary>Looks one item ahead, so that a list is not announced as going on when it does not; the item is given again by <see cref="MoveNextAsync"/>.</summary>
    public bool MoveNext() => _isAhead = items.MoveNext();

    public ValueTask<bool> MoveNextAsync()
    {
        var hasNext = _isAhead || items.MoveNext();
        _isAhead = false;
        return new ValueTask<bool>(hasNext);
    }

    public ValueTask DisposeAsync()
    {
        (items as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
