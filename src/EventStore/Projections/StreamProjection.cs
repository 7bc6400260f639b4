namespace ServiceDesk.EventStore.Projections;

/// <summary>A projection that folds each stream into a state and writes rows per event, per stream, or both.</summary>
/// <typeparam name="TEvent">The base type of the events it follows.</typeparam>
/// <typeparam name="TState">The folded state.</typeparam>
public abstract class StreamProjection<TEvent, TState> : Projection
    where TEvent : class
    where TState : class
{
    public sealed override bool Concerns(StoredEvent e) => e.IsOf(typeof(TEvent));

    public sealed override void Fold(IReadOnlyList<StoredEvent> history, IReadOnlyList<StoredEvent> events, RowSet rows)
    {
        TState? state = null;
        foreach (var e in history)
            state = Evolve(state, (TEvent)e.Data);
        foreach (var e in events)
        {
            var data = (TEvent)e.Data;
            var next = Evolve(state, data);
            WriteEvent(state, next, data, e, rows);
            state = next;
        }
        if (state is not null)
            WriteStream(state, events[^1], rows);
    }

    /// <summary>The state after an event. Pure: no clock, no randomness, no I/O.</summary>
    protected abstract TState Evolve(TState? state, TEvent e);

    /// <summary>Writes what belongs to one event for ever.</summary>
    protected virtual void WriteEvent(TState? before, TState after, TEvent data, StoredEvent e, RowSet rows) { }

    /// <summary>Writes what stands for the whole stream; called once, after the last of the events.</summary>
    protected virtual void WriteStream(TState state, StoredEvent last, RowSet rows) { }
}
