using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>DESIGN section 9, 5: no citizen sees an internal note or who handles the request.</summary>
[Collection(CorpusCollection.Name)]
public sealed class InternalsTests(CorpusFixture corpus)
{
    private const string Planted = "planted⚑mark";

    [PostgresFact(Timeout = 120_000)]
    public async Task Notes_and_assignments_are_in_no_column_of_the_tracking_tables()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        var organisation = Organisations.Definition("kerman");
        var people = People.Of(organisation);
        var (now, expert) = (Organisations.DefinedAt + Duration.FromDays(400), people.Experts[0]);
        await desk.AppendAsync(new Life(organisation, 1, Guid.NewGuid())
            .Then(new Submit("correspondence", expert.Appointments[0].Unit, null, null, "موضوع", "متن", "low"), people.Applicants[0], now, "900001")
            .Then(new AddNote($"{Planted} note"), expert, now)
            .Then(new Assign($"{Planted}-id", new PersonReference($"{Planted}-id", $"{Planted} name")), expert, now)
            .Then(new Reply("پاسخ"), expert, now)
            .Then(new AddNote($"{Planted} again"), expert, now));
        await desk.FollowAsync();

        foreach (var pass in new[] { "inline", "rebuilt" })
        {
            foreach (var mark in new[] { Planted, RequestCorpus.NoteMark })
            {
                Assert.Equal(0, await CountAsync(desk, "tracking", mark));
                Assert.Equal(0, await CountAsync(desk, "tracking_message", mark));
            }
            await desk.Store.Projections.RebuildAsync("Tracking");
        }
        // The marks are there to be found: staff see the assignee, the events hold the notes.
        Assert.Equal(1, await CountAsync(desk, "queue", Planted));
        Assert.Equal(3, await CountAsync(desk, "mt_events", Planted));
        Assert.True(await CountAsync(desk, "mt_events", RequestCorpus.NoteMark) >= 20);
    }

    private static async Task<long> CountAsync(Desk desk, string table, string mark) =>
        (await desk.ColumnAsync<long>($"select count(*) from {table} t where t::text like '%{mark}%'")).Single();
}
