using NodaTime;

namespace ServiceDesk.Projections.Statistics;

/// <summary>A unit's first reply to a request.</summary>
/// <param name="At">When it came.</param>
/// <param name="InTime">Whether it came when the answer was due or before (E-32); null where nothing was promised.</param>
public sealed record FirstReply(Instant At, bool? InTime);
