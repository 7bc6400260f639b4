namespace ServiceDesk.EventStore.Feed;

/// <summary>A stream has moved on. It says no more than that: who wants to know what the stream now holds reads it.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version it has at least; a reader may find a newer one.</param>
/// <param name="Position">The position of that version's event among all.</param>
public readonly record struct Change(StreamKey Stream, long Version, long Position);
