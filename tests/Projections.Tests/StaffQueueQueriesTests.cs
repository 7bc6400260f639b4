using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

[Collection(CorpusCollection.Name)]
public sealed class StaffQueueQueriesTests(CorpusFixture corpus)
{
    private static readonly StaffQueueQueries.Filter Everything = new();

    [PostgresFact(Timeout = 180_000)]
    public async Task A_persons_list_holds_exactly_what_the_table_of_rights_lets_them_read_but_their_own()
    {
        await using var desk = await FollowedAsync();
        foreach (var organisation in Organisations.Keys)
        {
            var lives = RequestCorpus.Lives.Where(l => l.Stream.Tenant == organisation).ToList();
            foreach (var person in People.Of(Organisations.Definition(organisation)).All)
            {
                var expected = lives
                    .Where(l => l.State!.Applicant.Id != person.Id && RequestRights.Of(person, RequestAct.Read, l.State) is RequestAccess.Allowed)
                    .Select(l => l.Id).ToHashSet();
                var listed = await PagesAsync(desk, organisation, person, Everything, QueueSort.OldestFirst, 50);
                Assert.True(expected.SetEquals(listed.Select(r => r.RequestId)), $"{person.Id} of {organisation}: {listed.Count} listed, {expected.Count} may be read");
                Assert.All(listed, r => Assert.Equal(organisation, r.Organisation));
            }
        }
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task Rows_show_the_state()
    {
        await using var desk = await FollowedAsync();
        foreach (var organisation in Organisations.Keys)
        {
            var rows = (await PagesAsync(desk, organisation, Auditor, Everything, QueueSort.NewestFirst, 200)).ToDictionary(r => r.RequestId);
            foreach (var life in RequestCorpus.Lives.Where(l => l.Stream.Tenant == organisation))
            {
                var (row, state) = (rows[life.Id], life.State!);
                Assert.Equal(
                    (state.TrackingCode, state.Service, state.DefinitionVersion, state.Unit, state.IsWithUnit, state.Status, state.Applicant.Id, state.SenderName, state.Subject, state.Priority),
                    (row.TrackingCode, row.Service, row.DefinitionVersion, row.Unit, row.WithUnit, row.Status, row.ApplicantId, row.SenderName, row.Subject, row.Priority));
                Assert.Equal(
                    (state.Assignee?.Id, state.Assignee?.Name, state.SubmittedAt, state.AwaitingSince, state.AnswerDue, state.EscalatedAt, state.LastEventAt, state.Version),
                    (row.AssigneeId, row.AssigneeName, row.SubmittedAt, row.AwaitingSince, row.AnswerDue, row.EscalatedAt, row.LastEventAt, row.Version));
            }
        }
    }

    [PostgresTheory(Timeout = 120_000)]
    [InlineData(QueueSort.OldestFirst)]
    [InlineData(QueueSort.NewestFirst)]
    [InlineData(QueueSort.DueFirst)]
    [InlineData(QueueSort.RecentlyChanged)]
    public async Task Paging_forward_meets_every_row_once_and_in_order(QueueSort sort)
    {
        await using var desk = await FollowedAsync();
        // Many rows that are equal in all that is sorted by, and many without a deadline.
        await desk.ExecuteAsync("update queue set submitted_at = date_trunc('month', submitted_at), last_event_at = date_trunc('month', last_event_at), answer_due = date_trunc('month', answer_due)");
        foreach (var organisation in Organisations.Keys)
        {
            var all = await PagesAsync(desk, organisation, Auditor, Everything, sort, 1000);
            Assert.Equal(RequestCorpus.Lives.Count(l => l.Stream.Tenant == organisation), all.Count);
            Assert.Equal(all.Select(r => r.RequestId), (await PagesAsync(desk, organisation, Auditor, Everything, sort, 7)).Select(r => r.RequestId));
            var keys = all.Select(r => StaffQueueQueries.KeyOf(r, sort).At).ToList();
            Assert.Equal(sort is QueueSort.OldestFirst or QueueSort.DueFirst ? keys.Order() : keys.OrderDescending(), keys);
        }
        var kerman = await PagesAsync(desk, "kerman", Auditor, Everything, sort, 1000);
        Assert.Contains(kerman, r => r.AnswerDue is null);
        Assert.Contains(kerman, r => r.AnswerDue is not null);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Filters_narrow_the_list()
    {
        await using var desk = await FollowedAsync();
        var now = RequestCorpus.Lives.Max(l => l.State!.LastEventAt);
        var all = await PagesAsync(desk, "kerman", Auditor, Everything, QueueSort.DueFirst, 1000);
        await SameAsync(new(Units: ["it", "head"]), r => r.Unit is "it" or "head");
        await SameAsync(new(Units: []), _ => false);
        await SameAsync(new(Statuses: [RequestStatus.Answered, RequestStatus.Closed]), r => r.Status is RequestStatus.Answered or RequestStatus.Closed);
        await SameAsync(new(AssigneeId: "expert-it"), r => r.AssigneeId == "expert-it");
        await SameAsync(new(Unassigned: true), r => r.AssigneeId is null);
        await SameAsync(new(OverdueAt: now), r => r.Status == RequestStatus.AwaitingReply && r.AnswerDue < now);
        await SameAsync(new(Text: all[0].TrackingCode), r => r.TrackingCode.StartsWith(all[0].TrackingCode, StringComparison.Ordinal));
        await SameAsync(new(Units: ["it"], Statuses: [RequestStatus.InProgress], Unassigned: true), r => r is { Unit: "it", Status: RequestStatus.InProgress, AssigneeId: null });
        // For each person overdue means what the state says.
        Assert.Equal(
            RequestCorpus.Lives.Where(l => l.Stream.Tenant == "kerman" && l.State!.IsOverdue(now)).Select(l => l.Id).Order(),
            (await PagesAsync(desk, "kerman", Auditor, new(OverdueAt: now), QueueSort.DueFirst, 9)).Select(r => r.RequestId).Order());

        async Task SameAsync(StaffQueueQueries.Filter filter, Func<QueueRow, bool> holds) => Assert.Equal(
            all.Where(holds).Select(r => r.RequestId),
            (await PagesAsync(desk, "kerman", Auditor, filter, QueueSort.DueFirst, 9)).Select(r => r.RequestId));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Staff_search_what_they_are_told_on_the_telephone()
    {
        await using var desk = await FollowedAsync();
        async Task<IEnumerable<Guid>> FoundAsync(string text) => (await PagesAsync(desk, "kaums", Auditor, new(Text: text), QueueSort.OldestFirst, 50)).Select(r => r.RequestId);
        var letter = Guid.Parse("00000000-0000-4000-8000-000000000001");

        Assert.Equal([letter], await FoundAsync("شرکت عصر ارتباط"));
        Assert.Equal([letter], await FoundAsync("ارتباط  شركت"));
        Assert.Equal([letter], await FoundAsync("156301/843"));
        Assert.Equal([letter], await FoundAsync("۸۵۶۸۳۴۸"));
        Assert.Equal([letter], await FoundAsync("٨٥٦٨٣٤"));
        Assert.Equal([letter], await FoundAsync("7k3m 9qtx 0000 0001"));
        Assert.Equal([letter], await FoundAsync("ایمیل سازمانی علی کریمی"));
        Assert.Empty(await FoundAsync("ایمیل سازمانی مریم"));
        foreach (var text in HostileTexts.All)
            await FoundAsync(text);
    }

    private static Person Auditor { get; } = new("auditor", "ممیز", null, [new Appointment(Role.Auditor)]);

    private async Task<Desk> FollowedAsync()
    {
        var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.FollowAsync();
        return desk;
    }

    private static async Task<List<QueueRow>> PagesAsync(Desk desk, string organisation, Person person, StaffQueueQueries.Filter filter, QueueSort sort, int size)
    {
        var rows = new List<QueueRow>();
        Page<QueueRow> page;
        do
        {
            StaffQueueQueries.Key? after = rows.Count == 0 ? null : StaffQueueQueries.KeyOf(rows[^1], sort);
            page = await desk.Queue.ListAsync(organisation, QueueScope.Of(person), filter, sort, after, size, default);
            Assert.True(page.Items.Count <= size && (page.Items.Count == size || !page.More));
            rows.AddRange(page.Items);
        }
        while (page.More);
        return rows;
    }
}
