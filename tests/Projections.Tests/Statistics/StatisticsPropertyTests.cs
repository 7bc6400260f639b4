using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests.Statistics;

/// <summary>Whatever is asked of hundreds of random requests of five organisations, the numbers are those that counting them one by one gives.</summary>
[Collection(CorpusCollection.Name)]
public sealed class StatisticsPropertyTests(CorpusFixture corpus)
{
    private const int QuestionsOfOrganisation = 40;

    private static readonly ILookup<string, CountedLife> Counted = RequestCorpus.Lives.ToLookup(life => life.Stream.Tenant, life => new CountedLife(life));

    [PostgresFact(Timeout = 180_000)]
    public async Task Numbers_are_those_of_counting_one_by_one()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.FollowAsync();
        var random = new Random(1403);
        foreach (var organisation in Organisations.Keys)
        {
            for (var i = 0; i < QuestionsOfOrganisation; i++)
            {
                var (filter, now) = Question(organisation, random);
                var numbers = await desk.Statistics.TotalAsync(organisation, filter, now, default);
                Assert.Equal(Count(organisation, filter, now, _ => 0, _ => 0).GetValueOrDefault(0, StatisticsNumbers.None), numbers);

                Assert.Equal(
                    Count(organisation, filter, now, life => (life.Unit, ""), life => (life.Holder, "")), await GroupsAsync(StatisticsGrouping.Unit));
                Assert.Equal(
                    Count(organisation, filter, now, life => ("", life.Service), life => ("", life.Service)), await GroupsAsync(StatisticsGrouping.Service));
                Assert.Equal(
                    Count(organisation, filter, now, life => (life.Unit, life.Service), life => (life.Holder, life.Service)), await GroupsAsync(StatisticsGrouping.UnitAndService));
                foreach (var step in Enum.GetValues<SeriesStep>())
                {
                    LocalDate Begin(CountedLife life) => filter.Period.Split(step).Single(part => part.From <= life.SubmittedOn && life.SubmittedOn <= part.To).From;
                    var series = await desk.Statistics.SeriesAsync(organisation, filter, step, now, default);
                    Assert.Equal(Count(organisation, filter, now, Begin, Begin), series.Where(point => point.Numbers != StatisticsNumbers.None).ToDictionary(point => point.Period.From, point => point.Numbers));
                    Assert.Equal(filter.Period.Split(step), series.Select(point => point.Period));
                }

                async Task<Dictionary<(string, string), StatisticsNumbers>> GroupsAsync(StatisticsGrouping grouping) =>
                    (await desk.Statistics.GroupsAsync(organisation, filter, grouping, now, default)).ToDictionary(group => (group.Unit ?? "", group.Service ?? ""), group => group.Numbers);
            }
        }
    }

    /// <summary>The questions above are worth asking: each number is found above zero.</summary>
    [Fact]
    public void The_corpus_has_something_of_everything_that_is_counted()
    {
        var lives = Counted.SelectMany(organisation => organisation).ToList();
        var now = RequestCorpus.Lives.Max(life => life.State!.LastEventAt);
        Assert.Contains(lives, life => life.IsOpen && !life.IsOverdue(now));
        Assert.Contains(lives, life => life.IsOverdue(now));
        Assert.Contains(lives, life => life.InTime == true);
        Assert.Contains(lives, life => life.InTime == false);
        Assert.Contains(lives, life => life is { Minutes: not null, InTime: null });
        Assert.Contains(lives, life => life is { Escalated: true, Minutes: not null } && life.Unit != life.Holder);
        Assert.Contains(lives, life => life is { Escalated: false, Minutes: not null } && life.Unit != life.Holder);
        Assert.Contains(lives, life => life.Reopened);
        Assert.Contains(lives, life => life.Corrects);
        Assert.Contains(lives, life => life.Is(RequestStatus.Rejected));
        Assert.Contains(lives, life => life.Is(RequestStatus.Withdrawn));
    }

    private static (StatisticsQueries.Filter Filter, Instant Now) Question(string organisation, Random random)
    {
        var definition = Organisations.Definition(organisation);
        var days = Counted[organisation].Select(life => life.SubmittedOn).Order().ToList();
        var from = days[random.Next(days.Count)].PlusDays(random.Next(-3, 4));
        var to = random.Next(4) switch
        {
            0 => from,
            1 => Jalali.FirstOfNextMonth(from).PlusDays(-1),
            _ => from.PlusDays(random.Next(StatisticsPeriod.MostDays)),
        };
        IReadOnlyList<string>? Some(IEnumerable<string> keys) => random.Next(2) == 0 ? null : [.. keys.Where(_ => random.Next(2) == 0)];
        var now = RequestCorpus.Lives[random.Next(RequestCorpus.Lives.Count)].State!.LastEventAt + Duration.FromHours(random.Next(200));
        return (new(new(from, to), Some(definition.Units.Select(unit => unit.Key)), Some(definition.Services.Select(service => service.Key))), now);
    }

    private static Dictionary<TKey, StatisticsNumbers> Count<TKey>(
        string organisation, StatisticsQueries.Filter filter, Instant now, Func<CountedLife, TKey> keyOf, Func<CountedLife, TKey> openKeyOf)
        where TKey : notnull
    {
        var asked = Counted[organisation].Where(life =>
            filter.Period.From <= life.SubmittedOn && life.SubmittedOn <= filter.Period.To && filter.Services?.Contains(life.Service) != false).ToList();
        var counting = asked.Where(life => filter.Units?.Contains(life.Unit) != false).ToLookup(keyOf);
        var open = asked.Where(life => life.IsOpen && filter.Units?.Contains(life.Holder) != false).ToLookup(openKeyOf);
        return counting.Select(group => group.Key).Union(open.Select(group => group.Key)).ToDictionary(key => key, key =>
        {
            var (lives, minutes) = (counting[key].ToList(), counting[key].Select(life => life.Minutes).OfType<int>().Order().ToList());
            return new StatisticsNumbers(
                lives.Count, open[key].Count(), open[key].Count(life => life.IsOverdue(now)),
                minutes.Count, lives.Count(life => life.InTime == true), lives.Count(life => life.InTime == false),
                lives.Count(life => life.Is(RequestStatus.Rejected)), lives.Count(life => life.Is(RequestStatus.Withdrawn)),
                lives.Count(life => life.Escalated), lives.Count(life => life.Reopened), lives.Count(life => life.Corrects),
                Quantile(minutes, 5), Quantile(minutes, 9));
        });
    }

    /// <summary>The least value that so many tenths of all do not exceed.</summary>
    private static int? Quantile(List<int> ordered, int tenths) => ordered.Count == 0 ? null : ordered[((tenths * ordered.Count) + 9) / 10 - 1];
}
