using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

[Collection(CorpusCollection.Name)]
public sealed class TrackingQueriesTests(CorpusFixture corpus)
{
    private static readonly TrackingQueries.Filter Everything = new();

    [PostgresFact(Timeout = 120_000)]
    public async Task Everybody_gets_their_own_requests_and_nobody_elses_newest_first()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        foreach (var organisation in Organisations.Keys)
            foreach (var person in People.Of(Organisations.Definition(organisation)).All)
            {
                var own = await PagesAsync(desk, organisation, person.Id, Everything, 4);
                Assert.Equal(
                    RequestCorpus.Lives.Where(l => l.Stream.Tenant == organisation && l.State!.Applicant.Id == person.Id).OrderByDescending(l => l.State!.SubmittedAt).Select(l => l.State!.SubmittedAt),
                    own.Select(r => r.SubmittedAt));
                Assert.All(own, r => Assert.Equal((organisation, person.Id), (r.Organisation, r.ApplicantId)));
                Assert.Distinct(own.Select(r => r.RequestId));
            }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Rows_read_back_are_what_the_state_gives()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        foreach (var life in RequestCorpus.Lives)
            Assert.Equal(TrackingRow.Of(life.Stream.Tenant, life.Id, life.State!), await desk.Tracking.FindAsync(life.Stream.Tenant, life.Id, default));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Another_organisation_finds_nothing_by_any_key()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        var life = RequestCorpus.Lives.First(l => l.Stream.Tenant == "kaums" && l.State!.Messages.Count > 0);

        Assert.Null(await desk.Tracking.FindAsync("kerman", life.Id, default));
        Assert.Empty(await desk.Tracking.FindByCodeAsync("kerman", life.State!.TrackingCode, default));
        Assert.Empty(await desk.Tracking.MessagesAsync("kerman", [life.Id], default));
        Assert.Empty((await desk.AuditTrail.OfRequestAsync("kerman", life.Id, 0, 100, default)).Items);
        Assert.NotEmpty(await desk.Tracking.FindByCodeAsync("kaums", life.State.TrackingCode, default));
        Assert.NotEmpty(await desk.Tracking.MessagesAsync("kaums", [life.Id], default));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_code_finds_its_request_and_an_office_number_every_request_that_bears_it()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        foreach (var life in RequestCorpus.Lives)
            Assert.Contains(await desk.Tracking.FindByCodeAsync(life.Stream.Tenant, life.State!.TrackingCode, default), r => r.RequestId == life.Id);
        var letter = Assert.Single(await desk.Tracking.FindByCodeAsync("kaums", "8568348", default));
        Assert.Equal("156301/843", letter.LetterNumber);
        foreach (var text in HostileTexts.All)
            Assert.Empty(await desk.Tracking.FindByCodeAsync("kaums", text.Replace("\ud800", "").Replace("\udc00", ""), default));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Filters_narrow_the_list()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        foreach (var organisation in Organisations.Keys)
        {
            var all = await PagesAsync(desk, organisation, "a1", Everything, 100);
            await SameAsync(new(Statuses: [RequestStatus.Answered, RequestStatus.Withdrawn]), r => r.Status is RequestStatus.Answered or RequestStatus.Withdrawn);
            await SameAsync(new(Statuses: []), _ => false);
            await SameAsync(new(Services: ["letter", "sms-panel-charge"]), r => r.Service is "letter" or "sms-panel-charge");
            await SameAsync(new(Statuses: [RequestStatus.AwaitingReply], Services: ["feedback"]), r => r is { Status: RequestStatus.AwaitingReply, Service: "feedback" });

            async Task SameAsync(TrackingQueries.Filter filter, Func<TrackingRow, bool> holds) =>
                Assert.Equal(all.Where(holds), await PagesAsync(desk, organisation, "a1", filter, 3));
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Requests_of_the_same_instant_are_paged_without_gaps_or_doubles()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.ExecuteAsync("update tracking set submitted_at = date_trunc('month', submitted_at)");
        var all = await PagesAsync(desk, "kerman", "a2", Everything, 1000);
        Assert.True(all.Count > all.Select(r => r.SubmittedAt).Distinct().Count());
        for (var size = 1; size < 5; size++)
            Assert.Equal(all, await PagesAsync(desk, "kerman", "a2", Everything, size));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Search_finds_what_looks_the_same_whichever_keyboard_wrote_it()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        var organisation = Organisations.Definition("kerman");
        var person = new Person("searcher", "جوینده", null, []);
        var now = Organisations.DefinedAt + Duration.FromDays(500);
        async Task<Guid> SubmittedAsync(string code, string subject)
        {
            var life = new Life(organisation, 1, Guid.NewGuid()).Then(new Submit("correspondence", "it", null, null, subject, "متن", "low"), person, now, code);
            await desk.AppendAsync(life);
            return life.Id;
        }
        var arabic = await SubmittedAsync("800001", "كتابخانه‌ي مهندسي ۱۴۰۳");
        var persian = await SubmittedAsync("800002", "کتابخانه‌ی مهندسی ١٤٠٣");
        var latin = await SubmittedAsync("800003", "Café O'Brien 1403 'quoted' C:\\temp :* & | !");
        var expanding = await SubmittedAsync("800004", string.Concat(Enumerable.Repeat("㌀", 200)));
        var decorated = await SubmittedAsync("800005", "مُـهـر 🙂 ﷺ");

        await FoundAsync("كتابخانه‌ي", arabic, persian);
        await FoundAsync("کتابخانه‌ی", arabic, persian);
        await FoundAsync("کتابخا", arabic, persian);
        await FoundAsync("مهندسي کتاب", arabic, persian);
        await FoundAsync("1403", arabic, persian, latin);
        await FoundAsync("۱۴۰۳", arabic, persian, latin);
        await FoundAsync("١٤٠٣", arabic, persian, latin);
        await FoundAsync("۸۰۰۰۰۲", persian);
        await FoundAsync("CAFE o'brien", latin);
        await FoundAsync("'quoted' :* & | !", latin);
        await FoundAsync("C:\\temp", latin);
        await FoundAsync("مهر", decorated);
        await FoundAsync("صلى الله", decorated);
        await FoundAsync("㌀", expanding);
        await FoundAsync(string.Concat(Enumerable.Repeat("㌀", 200)), expanding);
        await FoundAsync("نیست");
        foreach (var text in HostileTexts.All)
            await PagesAsync(desk, "kerman", person.Id, new(Text: text), 100);
        // What no word can be made of narrows nothing.
        await FoundAsync("'\"\\ :* & |", arabic, persian, latin, expanding, decorated);
        await desk.FollowAsync();

        async Task FoundAsync(string text, params Guid[] expected) =>
            Assert.Equal(expected.Order(), (await PagesAsync(desk, "kerman", person.Id, new(Text: text), 2)).Select(r => r.RequestId).Order());
    }

    private static async Task<List<TrackingRow>> PagesAsync(Desk desk, string organisation, string applicant, TrackingQueries.Filter filter, int size)
    {
        var rows = new List<TrackingRow>();
        Page<TrackingRow> page;
        do
        {
            TrackingQueries.Key? after = rows.Count == 0 ? null : new(rows[^1].SubmittedAt, rows[^1].RequestId);
            page = await desk.Tracking.OfApplicantAsync(organisation, applicant, filter, after, size, default);
            Assert.True(page.Items.Count <= size && (page.Items.Count == size || !page.More));
            rows.AddRange(page.Items);
        }
        while (page.More);
        return rows;
    }
}
