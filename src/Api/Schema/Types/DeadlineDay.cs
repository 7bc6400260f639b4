using NodaTime;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What one date has to do with a deadline.</summary>
/// <param name="Date">The date.</param>
/// <param name="Weekday">Its day of the week.</param>
/// <param name="Kind">Why the office has the hours that it has on it.</param>
/// <param name="KindInWords">The same in words.</param>
/// <param name="Reason">What the holiday is called, or why the office is closed or closes earlier; null on other days.</param>
/// <param name="Counted">The stretches of office hours on which the clock ran, or will; none on a day that is skipped.</param>
/// <param name="Paused">Those on which it stood still.</param>
/// <param name="CountedTime">How long the clock ran on it. Over all days this adds up to the deadline's officeTime exactly.</param>
/// <param name="Number">Which of the promised working days it is, from 1; null on the day of the start, on days that are skipped, and where hours are promised.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record DeadlineDay(
    CalendarDate Date, Wording Weekday, CalendarDayKind Kind, Wording KindInWords, Wording? Reason, [property: ListSize(AssumedSize = 2)] IReadOnlyList<TimeStretch> Counted, [property: ListSize(AssumedSize = 2)] IReadOnlyList<TimeStretch> Paused, OfficeTime CountedTime, int? Number)
{
    public static DeadlineDay Of(ExplainedDay explained, DateTimeZone zone)
    {
        var day = explained.Day;
        return new DeadlineDay(
            CalendarDate.Of(day.Date)!,
            new Wording(Domain.Text.Jalali.DayName(day.Date.DayOfWeek, Languages.Persian), Domain.Text.Jalali.DayName(day.Date.DayOfWeek, Languages.English)),
            day.Kind,
            new Wording(Domain.Text.Texts.Of(day.Kind, Languages.Persian), Domain.Text.Texts.Of(day.Kind, Languages.English)),
            day is { ReasonFa: { } fa, ReasonEn: { } en } ? new Wording(fa, en) : null,
            [.. explained.Counted.Select(stretch => TimeStretch.Of(stretch, zone))],
            [.. explained.Paused.Select(stretch => TimeStretch.Of(stretch, zone))],
            OfficeTime.Of(explained.CountedTime),
            explained.Number);
    }
}
