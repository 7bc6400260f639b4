using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>How a clock was stopped.</summary>
/// <param name="At">When.</param>
/// <param name="Answered">Whether by the unit's reply; otherwise no answer was owed any more, as after a withdrawal.</param>
public sealed record RequestClockEnd(Instant At, bool Answered);
