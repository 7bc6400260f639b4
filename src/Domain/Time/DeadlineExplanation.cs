using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>How a deadline came about, day by day: what people are shown who ask why it is then.</summary>
/// <param name="Start">When the clock was started.</param>
/// <param name="Limit">What was promised.</param>
/// <param name="OfficeTime">The limit in time of the office: the hours themselves, or those between the start and the same time so many working days later. What the days have counted adds up to exactly this.</param>
/// <param name="Days">Every date from the start's to the end's, in order.</param>
/// <param name="End">When the limit is over.</param>
public sealed record DeadlineExplanation(Instant Start, WorkingSpan Limit, Duration OfficeTime, ValueList<ExplainedDay> Days, Instant End);
