namespace ServiceDesk.EventStore;

/// <summary>An event to be appended.</summary>
/// <param name="Data">The event; its type must be mapped in <see cref="EventTypes"/>.</param>
/// <param name="At">When it happened; kept in UTC to the microsecond. Not earlier than the stream's last event.</param>
/// <param name="Metadata">What stands beside it.</param>
public sealed record NewEvent(object Data, DateTimeOffset At, EventMetadata Metadata)
{
    /// <summary>Unique for ever: by it the store knows an append again whose answer was lost.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
