namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>The lists of a response that were not read to their end at once, to be closed with it. Thread-safe.</summary>
internal sealed class OpenSequences : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<IAsyncDisposable> _sequences = [];

    public void Add(IAsyncDisposable sequence)
    {
        lock (_gate)
            _sequences.Add(sequence);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sequence in _sequences)
            await sequence.DisposeAsync().ConfigureAwait(false);
    }
}
