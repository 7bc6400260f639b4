namespace ServiceDesk.EventStore.Feed;

/// <summary>A subscriber was so slow that more streams changed than are kept waiting for it: it reads anew and subscribes again.</summary>
public sealed class ChangesMissedException() : Exception($"More than {ChangeSubscription.MostWaiting} streams changed while the subscriber took none of them.");
