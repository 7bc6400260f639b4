using NodaTime;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Deadlines;

/// <summary>By when a request is to be answered, or was, and why then, as a client without GraphQL reads it.</summary>
public sealed record DeadlineRepresentation
{
    public required ClockStatus Status { get; init; }

    public required Wording StatusInWords { get; init; }

    /// <summary>Within what working time an answer is promised, with the unit (I-28).</summary>
    public required DeadlineLimit Limit { get; init; }

    /// <summary>When the clock was started.</summary>
    public required Instant Start { get; init; }

    /// <summary>When the answer is due, or was. While the clock is paused, and where it was ended so: when it would be due if the applicant had written now, or then.</summary>
    public Instant? Due { get; init; }

    /// <summary>Absent while the clock was not ended.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The last has no end while it lasts.</summary>
    public required IReadOnlyList<StretchRepresentation> Pauses { get; init; }

    /// <summary>How changes of the organisation's calendar have moved the time of the answer.</summary>
    public required IReadOnlyList<DeadlineMoveRepresentation> Moves { get; init; }

    /// <summary>How much office time the clock has used until now, or until it was ended.</summary>
    public required OfficeTime Used { get; init; }

    /// <summary>What was promised in time of the office; what the days have counted adds up to it.</summary>
    public OfficeTime? OfficeTime { get; init; }

    /// <summary>Every date from the start's to that of due; absent where the calendar by which it was counted is not known any more.</summary>
    public IReadOnlyList<DeadlineDayRepresentation>? Days { get; init; }

    internal static DeadlineRepresentation Of(ClockExplanation explanation, DateTimeZone zone)
    {
        var view = new DeadlineView(explanation, zone);
        return new DeadlineRepresentation
        {
            Status = view.Status,
            StatusInWords = view.StatusInWords,
            Limit = view.Limit,
            Start = explanation.Clock.Start,
            Due = explanation.Due,
            EndedAt = explanation.Clock.End?.At,
            Pauses = [.. explanation.Clock.Pauses.Select(StretchRepresentation.Of)],
            Moves = [.. explanation.Clock.Moves.Select(move => new DeadlineMoveRepresentation(move.At, move.From, move.To, move.Days))],
            Used = view.Used,
            OfficeTime = view.OfficeTime,
            Days = explanation.Deadline is { } deadline ? [.. deadline.Days.Select(day => DeadlineDayRepresentation.Of(day, zone))] : null,
        };
    }
}
