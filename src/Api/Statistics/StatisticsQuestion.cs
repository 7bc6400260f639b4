using NodaTime;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Statistics;

/// <summary>What a person asks to have counted, within what their appointments let them see.</summary>
public static class StatisticsQuestion
{
    /// <summary>Reads a question.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="period">The days; null where they were given and are none.</param>
    /// <param name="units">Of these units alone, by key; null for all that the person may see.</param>
    /// <param name="services">Of these services alone, by key; null for all.</param>
    /// <returns>What is counted, or why it is not answered: <c>not_your_role</c>, <c>invalid_period</c>.</returns>
    public static (StatisticsQueries.Filter? Filter, Problem? Problem) Read(Person person, StatisticsPeriod? period, IReadOnlyList<string>? units, IReadOnlyList<string>? services)
    {
        if (OrganisationRights.Of(person, OrganisationAct.ReadStatistics) is not { } scope || units?.All(scope.Includes) == false)
            return (null, Problem.NotYourRole);
        return period is { IsAllowed: true } allowed
            ? (new StatisticsQueries.Filter(allowed, units ?? scope.Units, services), null)
            : (null, Problem.InvalidPeriod);
    }

    /// <summary>The Jalali month of a text as <c>1405/07</c>, in any set of digits; null when it is none.</summary>
    public static StatisticsPeriod? Month(string text) => Jalali.Find($"{text.Trim().Replace('-', '/')}/01") is { } first ? StatisticsPeriod.OfMonth(first) : null;

    /// <summary>From one day to another, each as <see cref="WrittenDate"/> reads it; null when one of them is none.</summary>
    public static StatisticsPeriod? Days(string from, string to) =>
        WrittenDate.Find(from) is { } first && WrittenDate.Find(to) is { } last ? new StatisticsPeriod(first, last) : null;

    /// <summary>The day on which a person of the organisation asks.</summary>
    public static LocalDate Today(Instant now, DateTimeZone zone) => now.InZone(zone).Date;
}
