using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>The organisation's calendar has changed while the clock was running, so the answer is due at another time .</summary>
/// <param name="By">The product.</param>
/// <param name="At">When.</param>
/// <param name="From">When the answer was due.</param>
/// <param name="To">When it is due now.</param>
/// <param name="Days">The days within the time that are not what they were when the request was submitted; none where the week itself has changed.</param>
public sealed record RequestDeadlineMoved(Actor By, Instant At, Instant From, Instant To, ValueList<ChangedDay> Days) : RequestEvent(By, At), IProductEvent;
