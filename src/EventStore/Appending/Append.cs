namespace ServiceDesk.EventStore;

/// <summary>Events to be appended to one stream as a whole.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="StreamType">The stream's kind, such as <c>request</c>; kept with its first event.</param>
/// <param name="ExpectedVersion">The version the decision was made on; 0 starts the stream.</param>
/// <param name="Events">At least one event.</param>
public sealed record Append(StreamKey Stream, string StreamType, long ExpectedVersion, IReadOnlyList<NewEvent> Events)
{
    /// <summary>The stream's events up to <see cref="ExpectedVersion"/>, from which inline projections fold on.</summary>
    public IReadOnlyList<StoredEvent> History { get; init; } = [];

    public Idempotency? Idempotency { get; init; }
}
