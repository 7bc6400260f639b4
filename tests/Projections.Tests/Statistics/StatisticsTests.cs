using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests.Statistics;

/// <summary>Numbers that were counted by hand. Kerman works from Saturday to Wednesday, 8 to 16 o'clock, and answers within two working days (E-32); 1 Mehr 1403 is a Sunday.</summary>
public sealed class StatisticsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly StatisticsPeriod Mehr = StatisticsPeriod.OfMonth(Tehran.Day("1403/07/01"));
    private static readonly Instant Later = Tehran.At("1403/07/15", 12, 0);
    private int requests;

    [PostgresFact(Timeout = 120_000)]
    [Seed("E-32", "E-37")]
    public async Task Each_request_counts_for_one_unit_and_is_open_with_one()
    {
        await using var desk = await ScenarioAsync();
        var filter = new StatisticsQueries.Filter(Mehr);
        var it = new StatisticsNumbers(4, 0, 0, 4, 3, 1, 0, 0, 1, 0, 0, 40, 1050);
        var finance = new StatisticsNumbers(3, 2, 1, 1, 1, 0, 0, 1, 0, 0, 0, 180, 180);
        var surveying = StatisticsNumbers.None with { Open = 1, Overdue = 1 };
        var total = new StatisticsNumbers(7, 3, 2, 5, 4, 1, 0, 1, 1, 0, 0, 150, 1050);

        Assert.Equal(total, await desk.Statistics.TotalAsync("kerman", filter, Later, default));
        Assert.Equal(
            [new("finance", null, finance), new("it", null, it), new StatisticsGroup("surveying", null, surveying)],
            await desk.Statistics.GroupsAsync("kerman", filter, StatisticsGrouping.Unit, Later, default));
        Assert.Equal([new StatisticsGroup(null, "correspondence", total)], await desk.Statistics.GroupsAsync("kerman", filter, StatisticsGrouping.Service, Later, default));
        Assert.Equal(
            [new("finance", "correspondence", finance), new("it", "correspondence", it), new StatisticsGroup("surveying", "correspondence", surveying)],
            await desk.Statistics.GroupsAsync("kerman", filter, StatisticsGrouping.UnitAndService, Later, default));
        Assert.Equal(finance, await desk.Statistics.TotalAsync("kerman", filter with { Units = ["finance"] }, Later, default));
        Assert.Equal(total, await desk.Statistics.TotalAsync("kerman", filter with { Services = ["correspondence"] }, Later, default));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Overdue_is_what_is_late_now()
    {
        await using var desk = await ScenarioAsync();
        var filter = new StatisticsQueries.Filter(Mehr);
        async Task<(long, long)> AtAsync(Instant now) => await desk.Statistics.TotalAsync("kerman", filter, now, default) is var numbers ? (numbers.Open, numbers.Overdue) : default;

        Assert.Equal((3, 0), await AtAsync(Tehran.At("1403/07/14", 8, 0)));
        Assert.Equal((3, 1), await AtAsync(Tehran.At("1403/07/14", 8, 0, 1)));
        Assert.Equal((3, 1), await AtAsync(Tehran.At("1403/07/15", 10, 0)));
        Assert.Equal((3, 2), await AtAsync(Tehran.At("1403/07/15", 10, 0, 1)));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_series_has_every_step_of_its_period()
    {
        await using var desk = await ScenarioAsync();
        var filter = new StatisticsQueries.Filter(Mehr);
        var weeks = await desk.Statistics.SeriesAsync("kerman", filter, SeriesStep.Week, Later, default);
        Assert.Equal([4L, 3, 0, 0, 0], weeks.Select(week => week.Numbers.Received));
        Assert.Equal([150, 40, null, null, null], weeks.Select(week => week.Numbers.MedianMinutes));
        Assert.Equal((Mehr.From, Tehran.Day("1403/07/06")), (weeks[0].Period.From, weeks[0].Period.To));

        var days = await desk.Statistics.SeriesAsync("kerman", filter, SeriesStep.Day, Later, default);
        Assert.Equal(30, days.Count);
        Assert.Equal(new Dictionary<int, long> { [1] = 2, [4] = 1, [5] = 1, [8] = 1, [10] = 2 }, days.Index().Where(day => day.Item.Numbers.Received > 0).ToDictionary(day => day.Index + 1, day => day.Item.Numbers.Received));
        Assert.Equal(StatisticsNumbers.None, days[1].Numbers);
        Assert.Equal(2, days[9].Numbers.Overdue);

        var months = await desk.Statistics.SeriesAsync("kerman", new(new(Tehran.Day("1403/06/20"), Tehran.Day("1403/08/05"))), SeriesStep.Month, Later, default);
        Assert.Equal([0L, 7, 0], months.Select(month => month.Numbers.Received));
    }

    /// <summary>Where approval comes first the clock of the unit begins with it (K-34), and where nothing is promised an answer is neither in time nor late.</summary>
    [PostgresFact(Timeout = 120_000)]
    [Seed("K-34", "K-36")]
    public async Task Letters_count_from_their_approval_and_refused_ones_as_refused()
    {
        await using var desk = await OpenAsync();
        var organisation = Organisations.Definition("kaums");
        var people = People.Of(organisation);
        var (applicant, expert) = (people.Applicants[0], people.Experts.First(p => p.Appointments[0].Unit == "it"));
        Life Letter(Instant at) => New("kaums").Then(new Submit("letter", "it", null, "natural", "موضوع", null), applicant, at, $"7K3M-9QTX-0000-00{requests:D2}");
        var answered = Letter(Tehran.At("1403/07/01", 10, 0))
            .Then(new Approve("1/1", "2024-09-01", "1"), people.Approver, Tehran.At("1403/07/02", 9, 0))
            .Then(new Reply("انجام شد.", true), expert, Tehran.At("1403/07/02", 10, 30, 59))
            .Then(new Close(), expert, Tehran.At("1403/07/03", 9, 0))
            .Then(new Reopen("هنوز نه"), applicant, Tehran.At("1403/07/03", 10, 0));
        var refused = Letter(Tehran.At("1403/07/02", 10, 0)).Then(new Reject([], "ناقص"), people.Approver, Tehran.At("1403/07/02", 11, 0));
        var waiting = Letter(Tehran.At("1403/07/03", 10, 0));
        foreach (var life in new[] { answered, refused, waiting })
            await desk.AppendAsync(life);
        await desk.FollowAsync();

        Assert.Equal(
            [new StatisticsGroup("it", null, new StatisticsNumbers(3, 2, 0, 1, 0, 0, 1, 0, 0, 1, 0, 90, 90))],
            await desk.Statistics.GroupsAsync("kaums", new(Mehr), StatisticsGrouping.Unit, Later, default));
        Assert.Equal(StatisticsNumbers.None, await desk.Statistics.TotalAsync("kerman", new(Mehr), Later, default));
    }

    /// <summary>The last second of a month and of a leap year in Tehran is 20:29:59 in UTC; the summer time that ended in 1401 had it at 19:29:59.</summary>
    [PostgresTheory(Timeout = 120_000)]
    [InlineData("2024-10-21T20:29:59Z", "1403/07/30")]
    [InlineData("2024-10-21T20:30:00Z", "1403/08/01")]
    [InlineData("2025-03-20T20:29:59Z", "1403/12/30")]
    [InlineData("2025-03-20T20:30:00Z", "1404/01/01")]
    [InlineData("2022-06-21T19:29:59Z", "1401/03/31")]
    [InlineData("2022-06-21T19:30:00Z", "1401/04/01")]
    public async Task A_request_counts_for_the_day_on_which_it_was_submitted_there(string at, string day)
    {
        await using var desk = await OpenAsync();
        await desk.AppendAsync(Submitted("it", NodaTime.Text.InstantPattern.General.Parse(at).Value));
        await desk.FollowAsync();

        var on = Tehran.Day(day);
        async Task<long> ReceivedAsync(StatisticsPeriod period) => (await desk.Statistics.TotalAsync("kerman", new(period), Later, default)).Received;
        Assert.Equal(1, await ReceivedAsync(new(on, on)));
        Assert.Equal(0, await ReceivedAsync(new(on.PlusDays(-20), on.PlusDays(-1))));
        Assert.Equal(0, await ReceivedAsync(new(on.PlusDays(1), on.PlusDays(20))));
        var month = (await desk.Statistics.SeriesAsync("kerman", new(new(on.PlusDays(-40), on.PlusDays(40))), SeriesStep.Month, Later, default)).Single(step => step.Numbers.Received == 1);
        Assert.Equal(StatisticsPeriod.OfMonth(on), month.Period);
    }

    private async Task<Desk> ScenarioAsync()
    {
        var desk = await OpenAsync();
        var people = People.Of(Organisations.Definition("kerman"));
        var applicant = people.Applicants[0];
        Person Of(string unit) => people.Experts.First(p => p.Appointments[0].Unit == unit);
        Life[] lives =
        [
            // In time after 11:30 - 9:00 = 150 minutes.
            Submitted("it", Tehran.At("1403/07/01", 9, 0)).Then(new Reply("پاسخ", true), Of("it"), Tehran.At("1403/07/01", 11, 30)),
            // Counts for the unit that it was referred to: 60 minutes on Sunday, 120 on Monday. Not the final answer: still open there.
            Submitted("it", Tehran.At("1403/07/01", 15, 0))
                .Then(new Refer("finance", "مربوط به مالی"), Of("it"), Tehran.At("1403/07/02", 9, 0))
                .Then(new Reply("در دست بررسی"), Of("finance"), Tehran.At("1403/07/02", 10, 0)),
            // Due on Sunday 15:30; the head answers on Monday, 30 + 480 + 480 + 60 minutes. It counts for the silent unit.
            Submitted("it", Tehran.At("1403/07/04", 15, 30))
                .Then(new Escalate("پاسخی نیامد"), applicant, Tehran.At("1403/07/09", 8, 0))
                .Then(new Reply("رسیدگی شد", true), Of("head"), Tehran.At("1403/07/09", 9, 0)),
            // On a day off: 20 minutes from the opening on Saturday.
            Submitted("it", Tehran.At("1403/07/05", 10, 0)).Then(new Reply("پاسخ", true), Of("it"), Tehran.At("1403/07/07", 8, 20)),
            Submitted("finance", Tehran.At("1403/07/08", 8, 0)).Then(new Withdraw(), applicant, Tehran.At("1403/07/08", 9, 0)),
            // Never answered: due on Saturday 14 Mehr, 8:00.
            Submitted("finance", Tehran.At("1403/07/10", 8, 0)),
            // First answered after 40 minutes; what was asked then is with another unit, and due on Sunday 15 Mehr, 10:00.
            Submitted("it", Tehran.At("1403/07/10", 8, 0))
                .Then(new Reply("پاسخ", true), Of("it"), Tehran.At("1403/07/10", 8, 40))
                .Then(new Reply("یک پرسش دیگر"), applicant, Tehran.At("1403/07/11", 10, 0))
                .Then(new Refer("surveying", "مربوط به نقشه‌برداری"), Of("it"), Tehran.At("1403/07/11", 12, 0)),
        ];
        foreach (var life in lives)
            await desk.AppendAsync(life);
        await desk.FollowAsync();
        return desk;
    }

    private async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(await postgres.CreateDatabaseAsync());
        await desk.ImportAsync();
        return desk;
    }

    private Life Submitted(string unit, Instant at) =>
        New("kerman").Then(new Submit("correspondence", unit, null, null, "موضوع", "متن", "normal"), People.Of(Organisations.Definition("kerman")).Applicants[0], at, $"{10_000 + requests}");

    private Life New(string organisation) => new(Organisations.Definition(organisation), 1, new Guid(++requests, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
}
