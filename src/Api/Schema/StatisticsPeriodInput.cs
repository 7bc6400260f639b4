using NodaTime;
using ServiceDesk.Api.Statistics;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Schema;

/// <summary>The days whose requests are counted, in the organisation's zone: at most 366, said in one of these ways.</summary>
/// <param name="Named">As seen from today.</param>
/// <param name="Month">A Jalali month, such as 1405/07.</param>
/// <param name="Days">From one day to another.</param>
[OneOf]
public sealed record StatisticsPeriodInput(NamedPeriod? Named, string? Month, DaysInput? Days)
{
    /// <summary>The days; null when they are none.</summary>
    public StatisticsPeriod? Read(LocalDate today) => this switch
    {
        { Named: { } name } => StatisticsPeriod.Of(name, today),
        { Month: { } month } => StatisticsQuestion.Month(month),
        { Days: { } days } => StatisticsQuestion.Days(days.From.ToText(), days.To.ToText()),
        _ => null,
    };
}
