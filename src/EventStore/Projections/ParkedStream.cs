namespace ServiceDesk.EventStore.Projections;

/// <summary>A stream that one projection could not apply, from <paramref name="Version"/> on; the others go on.</summary>
public sealed record ParkedStream(StreamKey Stream, long Version, long Position, string Error, DateTimeOffset ParkedAt);
