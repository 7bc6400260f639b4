using NodaTime;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Api.Deadlines;

/// <summary>What one date has to do with a deadline.</summary>
public sealed record DeadlineDayRepresentation
{
    public required LocalDate Date { get; init; }

    /// <summary>The same date in the Jalali calendar, such as 1401/02/05.</summary>
    public required string Jalali { get; init; }

    public required Wording Weekday { get; init; }

    public required CalendarDayKind Kind { get; init; }

    public required Wording KindInWords { get; init; }

    /// <summary>What the holiday is called, or why the office is closed or closes earlier; absent on other days.</summary>
    public Wording? Reason { get; init; }

    /// <summary>The stretches of office hours on which the clock ran, or will.</summary>
    public required IReadOnlyList<StretchRepresentation> Counted { get; init; }

    /// <summary>Those on which it stood still.</summary>
    public required IReadOnlyList<StretchRepresentation> Paused { get; init; }

    public required OfficeTime CountedTime { get; init; }

    /// <summary>Which of the promised working days it is; absent on the day of the start, on days that are skipped, and where hours are promised.</summary>
    public int? Number { get; init; }

    public static DeadlineDayRepresentation Of(ExplainedDay explained, DateTimeZone zone)
    {
        var view = DeadlineDay.Of(explained, zone);
        return new DeadlineDayRepresentation
        {
            Date = explained.Day.Date,
            Jalali = view.Date.Jalali.Text,
            Weekday = view.Weekday,
            Kind = view.Kind,
            KindInWords = view.KindInWords,
            Reason = view.Reason,
            Counted = [.. explained.Counted.Select(StretchRepresentation.Of)],
            Paused = [.. explained.Paused.Select(StretchRepresentation.Of)],
            CountedTime = view.CountedTime,
            Number = view.Number,
        };
    }
}
