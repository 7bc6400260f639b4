namespace ServiceDesk.Projections.Outbox;

/// <summary>A message that will not arrive.</summary>
/// <param name="Row">The message.</param>
/// <param name="TrackingCode">The code of its request.</param>
/// <param name="Version">The request's version: what a command to send it again names as the version that was seen.</param>
public sealed record FailedMessage(OutboxRow Row, string TrackingCode, long Version);
