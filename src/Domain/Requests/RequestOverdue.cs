using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The promised time passed without a reply (E-32); said once for every clock that runs out.</summary>
/// <param name="By">The product.</param>
/// <param name="At">When that was noticed: at the earliest the instant after <paramref name="Due"/>, later after an outage.</param>
/// <param name="Due">When the answer was due.</param>
public sealed record RequestOverdue(Actor By, Instant At, Instant Due) : RequestEvent(By, At), IProductEvent;
