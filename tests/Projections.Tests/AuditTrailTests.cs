using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>Who, in which role, when, what, in both languages, and what changed: for every event.</summary>
[Collection(CorpusCollection.Name)]
public sealed class AuditTrailTests(CorpusFixture corpus)
{
    [PostgresFact(Timeout = 180_000)]
    public async Task Every_event_of_every_request_is_told_with_actor_role_time_words_and_changes_also_after_a_rebuild()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.FollowAsync();
        await AssertToldAsync(desk);
        await desk.Store.Projections.RebuildAsync("AuditTrail");
        await AssertToldAsync(desk);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_life_with_approval_reads_so()
    {
        var (entries, clock) = (await EntriesAsync("kaums", 1), new List<string>());
        clock.AddRange(entries.Select(e => $"{e.At.InUtc():HH:mm}"));

        Assert.Equal(["06:07", "06:14", "06:21", "06:28", "06:35", "06:42", "06:49", "06:56", "07:03", "07:10", "07:17"], clock);
        Assert.Equal(
            ["a1 applicant ", "approver approver ", "expert-it expert it", "expert-it expert it", "expert-it expert it", "a1 applicant ", "expert-it expert it", "expert-it expert it", "a1 applicant ", "expert-it expert it", "a1 applicant "],
            entries.Select(e => $"{e.By.Id} {e.By.Role.ToString().ToLowerInvariant()} {e.By.Unit}"));
        Assert.Equal(
            [
                "«علي كريمي» (متقاضی) درخواست را برای واحد آمار و فناوری اطلاعات ثبت کرد: کد رهگیری 7K3M-9QTX-0000-0001.",
                "«کارمند approver» (تاییدکننده) درخواست را تایید کرد: شماره نامه 156301/843، تاریخ نامه 1402/10/12، شماره پیگیری 8568348.",
                "«کارمند expert-it» (کارشناس) درخواست را به کارمند واگذار کرد.",
                "«کارمند expert-it» (کارشناس) یادداشتی داخلی افزود.",
                "«کارمند expert-it» (کارشناس) پاسخی نوشت که پاسخ نهایی نیست.",
                "«علي كريمي» (متقاضی) پیامی نوشت.",
                "«کارمند expert-it» (کارشناس) پاسخ نهایی را داد.",
                "«کارمند expert-it» (کارشناس) درخواست را پایان داد.",
                "«علي كريمي» (متقاضی) درخواست را دوباره باز کرد.",
                "«کارمند expert-it» (کارشناس) درخواست را از واحد آمار و فناوری اطلاعات به معاونت آموزشی ارجاع داد.",
                "«علي كريمي» (متقاضی) درخواست را پس گرفت.",
            ],
            entries.Select(e => e.WordsFa));
        Assert.Equal(
            [
                "«علي كريمي» (applicant) submitted the request to Statistics and Information Technology: tracking code 7K3M-9QTX-0000-0001.",
                "«کارمند approver» (approver) approved the request: letter number 156301/843, letter date 2024-01-02, tracking number 8568348.",
                "«کارمند expert-it» (expert) assigned the request to کارمند.",
                "«کارمند expert-it» (expert) added an internal note.",
                "«کارمند expert-it» (expert) wrote a reply; it is not the final answer.",
                "«علي كريمي» (applicant) wrote a message.",
                "«کارمند expert-it» (expert) gave the final answer.",
                "«کارمند expert-it» (expert) closed the request.",
                "«علي كريمي» (applicant) reopened the request.",
                "«کارمند expert-it» (expert) referred the request from Statistics and Information Technology to Vice-Chancellery for Education.",
                "«علي كريمي» (applicant) withdrew the request.",
            ],
            entries.Select(e => e.WordsEn));
        Assert.Equal(
            [
                "status - → awaitingApproval, unit - → it, files - → 1, trackingCode - → 7K3M-9QTX-0000-0001, service - → letter",
                "status awaitingApproval → awaitingReply, letterNumber - → 156301/843, letterDate - → 2024-01-02, officeTrackingNumber - → 8568348",
                "assignee - → expert-it",
                "notes - → 1",
                "status awaitingReply → inProgress, messages - → 1",
                "status inProgress → awaitingReply, messages 1 → 2",
                "status awaitingReply → answered, messages 2 → 3",
                "status answered → closed",
                "status closed → awaitingReply",
                "unit it → education, assignee expert-it → -",
                "status awaitingReply → withdrawn",
            ],
            entries.Select(e => string.Join(", ", e.Changes.Select(c => $"{c.Field} {c.Before ?? "-"} → {c.After ?? "-"}"))));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task An_escalation_reads_so()
    {
        var escalated = (await EntriesAsync("kerman", 2))[1];

        Assert.Equal("«مریم احمدی» (متقاضی) درخواست را از فناوری اطلاعات به رئیس برد: از 1402/10/13 09:37:00 تا 1402/10/21 09:44:00 پاسخی داده نشده است.", escalated.WordsFa);
        Assert.Equal("«مریم احمدی» (applicant) took the request from Information Technology to Head: no reply stands between 2024-01-03 09:37:00 and 2024-01-11 09:44:00.", escalated.WordsEn);
        Assert.Equal(["unit", "escalatedAt"], escalated.Changes.Select(c => c.Field));
        Assert.Equal("2024-01-11T06:14:00Z", escalated.Changes[1].After);
    }

    private async Task<IReadOnlyList<AuditEntry>> EntriesAsync(string organisation, int byHand)
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.FollowAsync();
        return (await desk.AuditTrail.OfRequestAsync(organisation, Guid.Parse($"00000000-0000-4000-8000-{byHand:000000000000}"), 0, 100, default)).Items;
    }

    private static async Task AssertToldAsync(Desk desk)
    {
        foreach (var life in RequestCorpus.Lives)
        {
            var entries = await PagesAsync(desk, life);
            Assert.Equal(life.Events.Count, entries.Count);
            foreach (var (index, e) in life.Events.Index())
                AssertTold(life, index + 1, e, entries[index]);
        }
    }

    private static void AssertTold(Life life, int version, RequestEvent e, AuditEntry entry)
    {
        Assert.Equal((life.Stream.Tenant, life.Id, version), (entry.Organisation, entry.RequestId, entry.Version));
        Assert.Equal((RequestEventContracts.NameOf(e), e.At, e.By), (entry.Type, entry.At, entry.By));
        Assert.Equal(RequestChanges.Between(life.StateAt(version - 1), life.StateAt(version)!), entry.Changes);
        Assert.StartsWith($"«{e.By.Name}» ({Texts.Of(e.By.Role, Languages.Persian)}) ", entry.WordsFa);
        Assert.StartsWith($"«{e.By.Name}» ({Texts.Of(e.By.Role, Languages.English)}) ", entry.WordsEn);
        Assert.DoesNotMatch("[{}]", entry.WordsFa + entry.WordsEn);
        // Names of the definition's version that the request is pinned to, never keys.
        foreach (var key in Units(e))
        {
            var name = life.Organisation.Unit(key)!.Name;
            Assert.Contains(name.Fa, entry.WordsFa);
            Assert.Contains(name.En, entry.WordsEn);
            Assert.DoesNotMatch($"(^| ){key}([ .:]|$)", entry.WordsFa);
        }
        var zone = life.Organisation.Calendar.Zone;
        foreach (var date in e is RequestApproved { LetterDate: { } letter } ? [Jalali.Short(letter)] : e is RequestEscalated x ? [Jalali.Short(x.NoReplyFrom, zone), Jalali.Short(x.NoReplyUntil, zone)] : Array.Empty<string>())
            Assert.Contains(date, entry.WordsFa);
        if (e is RequestRejected { ReasonCodes.Count: > 0 } rejected)
            Assert.All(rejected.ReasonCodes, code => Assert.DoesNotContain(code, entry.WordsFa + entry.WordsEn));
    }

    private static IEnumerable<string> Units(RequestEvent e) => e switch
    {
        RequestSubmitted submitted => [submitted.Unit],
        RequestReferred referred => [referred.FromUnit, referred.ToUnit],
        RequestEscalated escalated => [escalated.FromUnit, escalated.ToUnit],
        _ => [],
    };

    private static async Task<List<AuditEntry>> PagesAsync(Desk desk, Life life)
    {
        var entries = new List<AuditEntry>();
        Page<AuditEntry> page;
        do
        {
            page = await desk.AuditTrail.OfRequestAsync(life.Stream.Tenant, life.Id, entries.Count, 5, default);
            entries.AddRange(page.Items);
        }
        while (page.More);
        return entries;
    }
}
