using System.Text.Json;

namespace ServiceDesk.EventStore;

/// <summary>An event as it stands in the store.</summary>
public sealed class StoredEvent
{
    private readonly EventTypes types;
    private readonly string? headers;
    private object? data;
    private EventMetadata? metadata;

    internal StoredEvent(EventTypes types, long position, Guid id, StreamKey stream, long version, string type, ReadOnlyMemory<byte> json, DateTimeOffset at, string? correlationId, string? causationId, string? headers)
    {
        this.types = types;
        this.headers = headers;
        (Position, Id, Stream, Version, Type, Json, At, CorrelationId, CausationId) = (position, id, stream, version, type, json, at, correlationId, causationId);
    }

    /// <summary>Place in the order of all events, from 1, gap-free; 0 while the event is not committed yet.</summary>
    public long Position { get; }

    public Guid Id { get; }

    public StreamKey Stream { get; }

    /// <summary>Place in its stream, from 1.</summary>
    public long Version { get; }

    /// <summary>The contract name, such as <c>request_submitted</c>, as it was stored.</summary>
    public string Type { get; }

    /// <summary>The stored JSON in UTF-8, before any upcaster.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>When it happened, UTC, to the microsecond.</summary>
    public DateTimeOffset At { get; }

    public string? CorrelationId { get; }

    public string? CausationId { get; }

    /// <summary>The event in its newest form. Read when first asked for, so that one unreadable event stops only who needs it.</summary>
    /// <exception cref="UnreadableEventException">The name is unknown or the JSON does not fit.</exception>
    public object Data => data ??= types.Deserialize(Type, Json, Position);

    /// <summary>Whether the event is of a type. An unknown name counts as yes: passing over what cannot be read would lose it silently.</summary>
    public bool IsOf(Type type) => types.TypeOf(Type) is not { } own || type.IsAssignableFrom(own);

    public EventMetadata Metadata => metadata ??= new EventMetadata(CorrelationId, CausationId,
        headers is null ? EventMetadata.None.Headers : JsonSerializer.Deserialize<Dictionary<string, string>>(headers)!);
}
