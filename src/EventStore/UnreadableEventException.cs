namespace ServiceDesk.EventStore;

/// <summary>A stored event cannot be read: its contract name is unknown here or its JSON does not fit.</summary>
public sealed class UnreadableEventException(string type, long position, string reason)
    : Exception($"Event {type} at position {position} cannot be read: {reason}");
