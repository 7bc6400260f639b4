using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>By when a request is to be answered, or was, and why then: the clock that runs, or the last that ran.</summary>
[GraphQLName("Deadline"), FieldAccess(FieldAccess.Checked)]
public sealed class DeadlineView(ClockExplanation explanation, DateTimeZone zone)
{
    /// <summary>How the clock stands to what was promised.</summary>
    public ClockStatus Status => explanation.Status;

    /// <summary>The same in words.</summary>
    public Wording StatusInWords => new(Domain.Text.Texts.Of(Status, Languages.Persian), Domain.Text.Texts.Of(Status, Languages.English));

    /// <summary>What was promised.</summary>
    public DeadlineLimit Limit => DeadlineLimit.Of(explanation.Limit);

    /// <summary>When the clock was started: the unit came to owe an answer.</summary>
    public Moment Start => Moment.Of(explanation.Clock.Start, zone);

    /// <summary>When the answer is due, or was. While the clock is paused, and where it was ended so: when it would be due if the applicant had written now, or then.</summary>
    public Moment? Due => Moment.Of(explanation.Due, zone);

    /// <summary>When the clock was ended; null while it was not.</summary>
    public Moment? EndedAt => Moment.Of(explanation.Clock.End?.At, zone);

    /// <summary>When the clock stood still because the applicant was in turn; the last pause has no end while it lasts.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<TimeStretch> Pauses => [.. explanation.Clock.Pauses.Select(pause => TimeStretch.Of(pause, zone))];

    /// <summary>How changes of the organisation's calendar have moved the time of the answer.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<DeadlineMove> Moves => [.. explanation.Clock.Moves.Select(move => DeadlineMove.Of(move, zone))];

    /// <summary>How much office time the clock has used until now, or until it was ended: beyond officeTime where that was late.</summary>
    public OfficeTime Used => Types.OfficeTime.Of(explanation.Used);

    /// <summary>What was promised in time of the office: the hours themselves, or those between the start and the same time so many working days later. Null together with days.</summary>
    public OfficeTime? OfficeTime => explanation.Deadline is { } deadline ? Types.OfficeTime.Of(deadline.OfficeTime) : null;

    /// <summary>Every date from the start's to that of due, and what it counted. Null where the calendar by which it was counted is not known any more.</summary>
    [ListSize(AssumedSize = 20)]
    public IReadOnlyList<DeadlineDay>? Days => explanation.Deadline is { } deadline ? [.. deadline.Days.Select(day => DeadlineDay.Of(day, zone))] : null;
}
