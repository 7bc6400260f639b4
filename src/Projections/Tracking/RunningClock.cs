using NodaTime;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Tracking;

/// <summary>A request whose unit owes an answer.</summary>
/// <param name="Request">The request.</param>
/// <param name="Due">When the answer is due.</param>
public readonly record struct RunningClock(StreamKey Request, Instant Due);
