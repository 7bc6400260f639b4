namespace ServiceDesk.EventStore.Projections;

/// <summary>Where a projection stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">The last position applied.</param>
/// <param name="Head">The last position committed.</param>
/// <param name="Parked">The streams that stand still in it.</param>
/// <param name="LastError">Why this process's last try failed as a whole; null when it did not.</param>
public sealed record ProjectionStatus(string Name, long Position, long Head, IReadOnlyList<ParkedStream> Parked, string? LastError);
