namespace ServiceDesk.EventStore.Projections;

/// <summary>
/// A read model: a pure function from the events of a stream to rows, and the tables they go to. The same function
/// serves inline (in the append's transaction), asynchronous following, and rebuild, so they cannot disagree.
/// </summary>
public abstract class Projection
{
    /// <summary>The read model's name, such as <c>Tracking</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Raised whenever the fold or the tables change: the host then rebuilds the read model beside the live one.</summary>
    public abstract int Version { get; }

    /// <summary>The statements that create the tables and their indexes, without schema names.</summary>
    public abstract string Schema { get; }

    /// <summary>The tables it owns.</summary>
    public abstract IReadOnlyList<ReadTable> Tables { get; }

    /// <summary>The name of its row in mt_event_progression, in Marten's form.</summary>
    internal string Shard => $"{Name}:All";

    /// <summary>Whether the event may change a row of this read model.</summary>
    public abstract bool Concerns(StoredEvent e);

    /// <summary>Folds events of one stream into rows.</summary>
    /// <param name="history">The stream's events before <paramref name="events"/>; their rows are written already.</param>
    /// <param name="events">The events to apply, in order, following the history without a gap.</param>
    /// <param name="rows">Takes the rows.</param>
    public abstract void Fold(IReadOnlyList<StoredEvent> history, IReadOnlyList<StoredEvent> events, RowSet rows);
}
