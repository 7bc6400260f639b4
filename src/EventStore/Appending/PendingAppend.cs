using System.Text.Json;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.EventStore.Appending;

/// <summary>An append made ready by its caller's thread, waiting for the appender: events serialised, inline rows folded.</summary>
internal sealed class PendingAppend
{
    public PendingAppend(Append append, EventTypes types, IReadOnlyList<Projection> inline)
    {
        if (append.Events.Count == 0)
            throw new ArgumentException("An append holds at least one event.", nameof(append));
        Append = append;
        Events = new StoredEvent[append.Events.Count];
        Headers = new string?[Events.Length];
        for (var i = 0; i < Events.Length; i++)
        {
            var (e, metadata) = (append.Events[i], append.Events[i].Metadata);
            var (name, json) = types.Serialize(e.Data);
            Headers[i] = metadata.Headers.Count == 0 ? null : JsonSerializer.Serialize(metadata.Headers);
            Events[i] = new StoredEvent(types, 0, e.Id, append.Stream, append.ExpectedVersion + 1 + i, name, json, Instants.ToMicroseconds(e.At), metadata.CorrelationId, metadata.CausationId, Headers[i]);
        }
        InlineRows = new RowSet[inline.Count];
        for (var i = 0; i < inline.Count; i++)
        {
            InlineRows[i] = new RowSet();
            // As in following and in a rebuild: streams of another kind are not this read model's.
            if (inline[i].Concerns(Events[0]))
                inline[i].Fold(append.History, Events, InlineRows[i]);
        }
    }

    public Append Append { get; }

    public DateTime HandedInAt { get; } = DateTime.UtcNow;

    public StoredEvent[] Events { get; }

    public string?[] Headers { get; }

    /// <summary>The rows of each inline projection, in the order of the store's list.</summary>
    public RowSet[] InlineRows { get; }

    private readonly TaskCompletionSource<AppendResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<AppendResult> Result => completion.Task;

    public void Complete(AppendResult result) => completion.TrySetResult(result);

    public void Fail(Exception exception) => completion.TrySetException(exception);
}
