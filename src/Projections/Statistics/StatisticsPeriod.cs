using NodaTime;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Projections.Statistics;

/// <summary>Days of the organisation's zone, the first and the last among them.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct StatisticsPeriod(LocalDate From, LocalDate To)
{
    /// <summary>The most days that numbers are asked of at once: a Jalali leap year. It bounds what one question can cost.</summary>
    public const int MostDays = 366;

    /// <summary>Whether it holds a day, and not more than <see cref="MostDays"/>.</summary>
    public bool IsAllowed => From <= To && Period.DaysBetween(From, To) < MostDays;

    /// <summary>The period of a name, as seen from a day.</summary>
    public static StatisticsPeriod Of(NamedPeriod name, LocalDate today) => name switch
    {
        NamedPeriod.Today => new(today, today),
        NamedPeriod.ThisWeek => OfWeek(today),
        NamedPeriod.LastWeek => OfWeek(today.PlusDays(-7)),
        NamedPeriod.ThisMonth => OfMonth(today),
        NamedPeriod.LastMonth => OfMonth(Jalali.FirstOfMonth(today).PlusDays(-1)),
        NamedPeriod.ThisYear => OfYear(today),
        NamedPeriod.LastYear => OfYear(Jalali.FirstOfYear(today).PlusDays(-1)),
    };

    /// <summary>The week of a day, from Saturday to Friday.</summary>
    public static StatisticsPeriod OfWeek(LocalDate day)
    {
        var saturday = day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Saturday));
        return new(saturday, saturday.PlusDays(6));
    }

    /// <summary>The Jalali month of a day.</summary>
    public static StatisticsPeriod OfMonth(LocalDate day) => new(Jalali.FirstOfMonth(day), Jalali.FirstOfNextMonth(day).PlusDays(-1));

    /// <summary>Its days, weeks or Jalali months in order. The first and the last are cut off at its borders.</summary>
    public IEnumerable<StatisticsPeriod> Split(SeriesStep step)
    {
        for (var from = From; from <= To;)
        {
            var to = LocalDate.Min(Around(from, step).To, To);
            yield return new StatisticsPeriod(from, to);
            from = to.PlusDays(1);
        }
    }

    /// <summary>The whole day, week or month that a day is in.</summary>
    internal static StatisticsPeriod Around(LocalDate day, SeriesStep step) => step switch
    {
        SeriesStep.Day => new(day, day),
        SeriesStep.Week => OfWeek(day),
        SeriesStep.Month => OfMonth(day),
    };

    private static StatisticsPeriod OfYear(LocalDate day) => new(Jalali.FirstOfYear(day), Jalali.FirstOfNextYear(day).PlusDays(-1));
}
