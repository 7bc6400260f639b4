using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>The requests that the read models are tested on: hundreds by chance, some by hand.</summary>
internal static class RequestCorpus
{
    /// <summary>Begins every internal note, so that it can be looked for where it must not be.</summary>
    public const string NoteMark = "یادداشت⚑درونی";

    private static readonly Lazy<IReadOnlyList<Life>> Generated = new(() => [.. new LifeGenerator(seed: 20240101).Generate(850), Approved(), Escalated()]);

    public static IReadOnlyList<Life> Lives => Generated.Value;

    /// <summary>Through every turn that a request with approval can take.</summary>
    private static Life Approved()
    {
        var organisation = Organisations.Definition("kaums");
        var people = People.Of(organisation);
        var (applicant, answerer) = (people.Applicants[1], people.Experts.First(p => p.Appointments[0].Unit == "it"));
        var clock = new Clock();
        return new Life(organisation, 1, Guid.Parse("00000000-0000-4000-8000-000000000001"))
            .Then(new Submit("letter", "it", "شركت عصر ارتباط", "legal", "درخواست ایمیل سازمانی 📨", null), applicant, clock.Tick(), "7K3M-9QTX-0000-0001")
            .Then(new Approve("156301/843", "2024-01-02", "8568348"), people.Approver, clock.Tick())
            .Then(new Assign("expert-it", new PersonReference("expert-it", "کارمند")), answerer, clock.Tick())
            .Then(new AddNote($"{NoteMark} با مالی هماهنگ شود"), answerer, clock.Tick())
            .Then(new Reply("در دست بررسی است."), answerer, clock.Tick())
            .Then(new Reply("سپاس‌گزارم"), applicant, clock.Tick())
            .Then(new Reply("انجام شد.", true), answerer, clock.Tick())
            .Then(new Close(), answerer, clock.Tick())
            .Then(new Reopen("هنوز کار نمی‌کند"), applicant, clock.Tick())
            .Then(new Refer("education", "مربوط به آموزش است"), answerer, clock.Tick())
            .Then(new Withdraw(), applicant, clock.Tick());
    }

    /// <summary>Silence past the promised time, and the head.</summary>
    private static Life Escalated()
    {
        var organisation = Organisations.Definition("kerman");
        var people = People.Of(organisation);
        var clock = new Clock();
        return new Life(organisation, 1, Guid.Parse("00000000-0000-4000-8000-000000000002"))
            .Then(new Submit("correspondence", "it", null, null, "تست سیستم مكاتبات", "سلام", "urgent"), people.Applicants[0], clock.Tick(), "9001")
            .Then(new Escalate("پاسخی نیامد"), people.Applicants[0], clock.Tick(days: 8))
            .Then(new Reply("رسیدگی شد.", true), people.Heads.First(p => p.Appointments[0].Unit == "head"), clock.Tick());
    }

    private sealed class Clock
    {
        private Instant now = Organisations.DefinedAt + Duration.FromDays(2);

        public Instant Tick(int days = 0) => now += Duration.FromDays(days) + Duration.FromMinutes(7);
    }
}
