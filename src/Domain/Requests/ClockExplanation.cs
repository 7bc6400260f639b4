using NodaTime;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Requests;

/// <summary>What anyone is told who asks by when a request is to be answered, and why then (I-28, X-07).</summary>
/// <param name="Status">How the clock stands.</param>
/// <param name="Limit">What was promised.</param>
/// <param name="Clock">What the clock did.</param>
/// <param name="Used">The office time that it ran until now, or until it was stopped; beyond the limit where that was late.</param>
/// <param name="Deadline">
/// How the time of the answer came about. While the clock is paused, and where it was stopped so, as if the applicant had
/// written now, or then. Null where the calendar by which it was counted is not known any more.
/// </param>
public sealed record ClockExplanation(ClockStatus Status, WorkingSpan Limit, RequestClock Clock, Duration Used, DeadlineExplanation? Deadline)
{
    /// <summary>When the answer is due, or was; as <see cref="Deadline"/> says. Null where that is not known.</summary>
    public Instant? Due => Deadline?.End ?? (Clock.Pauses.All(pause => pause.HasEnd) ? Clock.Due : null);

    /// <summary>The explanation; null where no clock has run, or nothing was promised.</summary>
    /// <param name="state">The request.</param>
    /// <param name="context">The present, with the definition that the request is pinned to.</param>
    /// <param name="calendars">
    /// The organisation's calendars as they were known at any time, the newest first. A clock is explained by the newest one
    /// that gives the time which was told: what has run out or was stopped was counted by what was known then.
    /// </param>
    public static ClockExplanation? Of(RequestState state, DecisionContext context, IEnumerable<WorkingCalendar> calendars)
    {
        if (state.Clock is not { Due: { } due } clock || context.LimitOf(state, clock) is not { } limit)
        {
            return null;
        }

        var until = clock.End?.At ?? context.NextAt(state);
        var pauses = clock.PausesUntil(until);
        var told = clock.Pauses.Where(pause => pause.HasEnd).ToList();
        var calendar = RunsOnBy(context.Calendar) ? context.Calendar : calendars.FirstOrDefault(known => known.Add(clock.Start, limit, told) == due);
        return new ClockExplanation(
            clock.StatusAt(until), limit, clock, TimeUsed(calendar ?? context.Calendar, clock.Start, until, pauses), calendar?.Explain(clock.Start, limit, pauses));

        // What is paused is counted by the calendar that is known when it runs on.
        bool RunsOnBy(WorkingCalendar current) => clock.IsPaused && current.Add(clock.Start, limit, pauses) > until;
    }

    private static Duration TimeUsed(WorkingCalendar calendar, Instant from, Instant until, IEnumerable<Interval> pauses) => pauses.Aggregate(
        calendar.OfficeTime(from, until), (sum, pause) => sum - calendar.OfficeTime(pause.Start, pause.End));
}
