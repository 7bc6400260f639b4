using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>What a unit's clock did, from the instant at which the unit came to owe a reply. One that was stopped is kept until the next is started.</summary>
/// <param name="Start">When it was started.</param>
/// <param name="Due">When its time is over, as the last event said that set it; while it is paused, as that was before. Null where nothing is promised.</param>
public sealed record RequestClock(Instant Start, Instant? Due)
{
    /// <summary>The key of the step whose limit it has; null where the service has no steps.</summary>
    public string? Step { get; init; }

    /// <summary>When it stood still because the applicant was in turn, in order; the last has no end while it lasts, and none where the clock was stopped in it.</summary>
    public ValueList<Interval> Pauses { get; init; } = [];

    /// <summary>How changes of the organisation's calendar moved it, in order.</summary>
    public ValueList<RequestDeadlineMoved> Moves { get; init; } = [];

    /// <summary>When the product said that it has run out; null while it has not.</summary>
    public Instant? OverdueAt { get; init; }

    /// <summary>How it was stopped; null while it was not.</summary>
    public RequestClockEnd? End { get; init; }

    public bool IsPaused => End is null && IsInPause;

    public bool IsRunning => End is null && !IsPaused;

    /// <summary>Since when the unit has owed a reply without giving one.</summary>
    public Instant AwaitingSince => Pauses is [.., { HasEnd: true } last] ? last.End : Start;

    /// <summary>Whether the applicant is in turn, or was until the clock was stopped.</summary>
    private bool IsInPause => Pauses is [.., { HasEnd: false }];

    /// <summary>How it stands at an instant: the present, or when it was stopped.</summary>
    public ClockStatus StatusAt(Instant instant) => (IsInPause, IsLate: Due < instant, End) switch
    {
        (true, _, null) => ClockStatus.Paused,
        (false, true, null or { Answered: false }) => ClockStatus.Missed,
        (false, true, _) => ClockStatus.MetLate,
        (_, _, null) => ClockStatus.Running,
        (_, _, { Answered: true }) => ClockStatus.Met,
        _ => ClockStatus.Stopped,
    };

    /// <summary>Stands still from now on; the same where it does already.</summary>
    public RequestClock Pause(Instant at) => IsPaused ? this : this with { Pauses = Pauses.Add(new Interval(at, null)) };

    /// <summary>Runs on.</summary>
    public RequestClock Resume(Instant at, Instant? due) => this with { Pauses = PausesUntil(at), Due = due };

    /// <summary>Has run out, and this was said.</summary>
    public RequestClock Miss(Instant at) => this with { OverdueAt = at };

    /// <summary>Ends at another time than was known before.</summary>
    public RequestClock Move(RequestDeadlineMoved move) => this with { Due = move.To, Moves = Moves.Add(move) };

    /// <summary>No reply is owed any more; the same where it was stopped already.</summary>
    public RequestClock Stop(Instant at, bool answered) => End is null ? this with { End = new(at, answered) } : this;

    /// <summary>The pauses as if one that nothing has ended did at this instant.</summary>
    public ValueList<Interval> PausesUntil(Instant at) => IsInPause ? [.. Pauses.SkipLast(1), new Interval(Pauses[^1].Start, at)] : Pauses;
}
