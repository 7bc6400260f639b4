using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.DataLoaders;

/// <summary>The part of a DataLoader that does not depend on its types. Derive from <see cref="DataLoader{TKey, TValue}"/>.</summary>
public abstract class DataLoader
{
    private protected DataLoader()
    {
    }

    internal WorkQueue? Queue { get; private set; }

    internal CancellationToken CancellationToken { get; private set; }

    /// <summary>Fetches what is waiting.</summary>
    internal abstract void Dispatch();

    /// <summary>Forgets everything that was fetched.</summary>
    internal abstract void Clear();

    internal void Attach(WorkQueue queue, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(Queue, queue))
            return;
        if (Queue is not null)
            throw new InvalidOperationException($"The DataLoader {GetType()} serves another request already; do not register it as a singleton.");
        Queue = queue;
        CancellationToken = cancellationToken;
    }
}
