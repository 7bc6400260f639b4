using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A change of the organisation's calendar that moved the time of the answer.</summary>
/// <param name="At">When.</param>
/// <param name="From">When the answer was due before.</param>
/// <param name="To">When it was due since.</param>
/// <param name="Days">The days that are the cause; none where the week itself has changed.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record DeadlineMove(Moment At, Moment From, Moment To, [property: ListSize(AssumedSize = 3)] IReadOnlyList<DeadlineMoveCause> Days)
{
    public static DeadlineMove Of(RequestDeadlineMoved move, DateTimeZone zone) => new(
        Moment.Of(move.At, zone), Moment.Of(move.From, zone), Moment.Of(move.To, zone),
        [.. move.Days.Select(day => new DeadlineMoveCause(CalendarDate.Of(day.Date)!, day is { ReasonFa: { } fa, ReasonEn: { } en } ? new Wording(fa, en) : null))]);
}
