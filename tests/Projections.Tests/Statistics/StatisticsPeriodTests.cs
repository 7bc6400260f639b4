using NodaTime;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Projections.Tests.Statistics;

public sealed class StatisticsPeriodTests
{
    /// <summary>Sunday 15 Mehr 1403; a Nowruz, and the day before one at the end of a leap year (1403).</summary>
    [Theory]
    [InlineData("1403/07/15", NamedPeriod.Today, "1403/07/15", "1403/07/15")]
    [InlineData("1403/07/15", NamedPeriod.ThisWeek, "1403/07/14", "1403/07/20")]
    [InlineData("1403/07/14", NamedPeriod.ThisWeek, "1403/07/14", "1403/07/20")]
    [InlineData("1403/07/13", NamedPeriod.ThisWeek, "1403/07/07", "1403/07/13")]
    [InlineData("1403/07/15", NamedPeriod.LastWeek, "1403/07/07", "1403/07/13")]
    [InlineData("1403/07/15", NamedPeriod.ThisMonth, "1403/07/01", "1403/07/30")]
    [InlineData("1403/07/15", NamedPeriod.LastMonth, "1403/06/01", "1403/06/31")]
    [InlineData("1403/07/15", NamedPeriod.ThisYear, "1403/01/01", "1403/12/30")]
    [InlineData("1403/07/15", NamedPeriod.LastYear, "1402/01/01", "1402/12/29")]
    [InlineData("1404/01/01", NamedPeriod.LastMonth, "1403/12/01", "1403/12/30")]
    [InlineData("1403/12/30", NamedPeriod.ThisMonth, "1403/12/01", "1403/12/30")]
    [InlineData("1403/12/30", NamedPeriod.ThisYear, "1403/01/01", "1403/12/30")]
    [InlineData("1404/01/01", NamedPeriod.LastYear, "1403/01/01", "1403/12/30")]
    public void A_name_means_the_days_of_the_calendar_on_the_wall(string today, NamedPeriod name, string from, string to)
    {
        var period = StatisticsPeriod.Of(name, Tehran.Day(today));
        Assert.Equal((from, to), (Jalali.Short(period.From), Jalali.Short(period.To)));
        Assert.True(period.IsAllowed);
    }

    [Fact]
    public void A_period_has_at_least_a_day_and_at_most_a_leap_year()
    {
        var day = Tehran.Day("1403/01/01");
        Assert.True(new StatisticsPeriod(day, day).IsAllowed);
        Assert.True(new StatisticsPeriod(day, Tehran.Day("1403/12/30")).IsAllowed);
        Assert.False(new StatisticsPeriod(day, Tehran.Day("1404/01/01")).IsAllowed);
        Assert.False(new StatisticsPeriod(day, day.PlusDays(-1)).IsAllowed);
    }

    [Theory]
    [InlineData(SeriesStep.Day, 366)]
    [InlineData(SeriesStep.Week, 53)]
    [InlineData(SeriesStep.Month, 12)]
    public void The_steps_of_a_series_fill_its_period_without_gap_or_overlap(SeriesStep step, int count)
    {
        var year = new StatisticsPeriod(Tehran.Day("1403/01/01"), Tehran.Day("1403/12/30"));
        var steps = year.Split(step).ToList();
        Assert.Equal(count, steps.Count);
        Assert.Equal((year.From, year.To), (steps[0].From, steps[^1].To));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.To.PlusDays(1), pair.Second.From));
        if (step == SeriesStep.Week)
            Assert.All(steps.Skip(1), week => Assert.Equal(IsoDayOfWeek.Saturday, week.From.DayOfWeek));
    }
}
