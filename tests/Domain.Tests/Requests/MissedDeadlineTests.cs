using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

[Seed("E-32")]
public sealed class MissedDeadlineTests
{
    private static readonly Instant Due = Morning + Duration.FromDays(2);

    private static Scenario Overdue() => Scenario.Submitted().Later(Duration.FromDays(3));

    [Fact]
    public void When_the_time_has_passed_the_product_says_so()
    {
        var scenario = Overdue();
        scenario.WhenTheProduct(MissedDeadline.Decide).Then(new RequestOverdue(Actor.Product, scenario.Now, Due));
        Assert.Equal(scenario.Now, scenario.State!.OverdueAt);
        Assert.Equal(Due, scenario.State.AnswerDue);
    }

    [Fact]
    public void It_says_so_once()
    {
        var scenario = Overdue();
        scenario.WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
        scenario.Later(Duration.FromDays(1)).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
    }

    [Fact]
    public void At_the_very_instant_it_is_not_yet_over()
    {
        var scenario = Scenario.Submitted();
        scenario.Later(Due - scenario.Now).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
        scenario.Later(Duration.FromNanoseconds(1_000)).WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
    }

    [Fact]
    public void A_clock_that_was_stopped_does_not_run_out()
    {
        Scenario.Answered().Later(Duration.FromDays(30)).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
        Scenario.Closed().Later(Duration.FromDays(30)).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
        Scenario.AwaitingApproval().Later(Duration.FromDays(30)).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
    }

    [Fact]
    public void A_reply_ends_it_and_the_next_clock_has_its_own()
    {
        var scenario = Overdue();
        scenario.WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
        scenario.Given(new Reply("چه سالی؟"), Expert);
        Assert.Null(scenario.State!.OverdueAt);

        scenario.Given(new Reply("۱۴۰۰"), Maryam);
        scenario.WhenTheProduct(MissedDeadline.Decide).ThenNothing();
        scenario.Later(Duration.FromDays(7)).WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
    }

    [Fact]
    [Seed("E-37", "X-08")]
    public void Where_the_organisation_wants_it_the_request_goes_to_the_head_by_itself()
    {
        var scenario = Scenario.In(Kerman, service => service with { Escalation = new("head", Automatic: true) }).Given(Correspondence, Maryam).Later(Duration.FromDays(3));

        scenario.WhenTheProduct(MissedDeadline.Decide).Then(
            new RequestOverdue(Actor.Product, scenario.Now, Due),
            new RequestEscalated(Actor.Product, scenario.Now, "it", "head", Morning, scenario.Now, Due, Maryam.Id));
        Assert.Equal(("head", RequestStatus.AwaitingReply), (scenario.State!.Unit, scenario.State.Status));
        scenario.Later(Duration.FromDays(3)).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
    }

    [Fact]
    public void With_the_head_already_it_is_only_said()
    {
        var scenario = Scenario.In(Kerman, service => service with { Escalation = new("head", Automatic: true) }).Given(Correspondence with { Unit = "head" }, Maryam).Later(Duration.FromDays(3));
        scenario.WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
    }

    [Fact]
    public void The_applicant_may_still_escalate_what_was_said_to_be_late()
    {
        var scenario = Overdue();
        scenario.WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
        scenario.When(new Escalate(), Maryam).Then<RequestEscalated>();
    }

    [Fact]
    public void It_is_told_in_words()
    {
        var scenario = Overdue();
        var before = scenario.State!;
        var overdue = scenario.WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();

        Assert.Equal("«سامانه» (سامانه) ثبت کرد که تا 1401/02/05 10:00:00 پاسخی داده نشده است.", RequestEventWords.Describe(overdue, before, scenario.State!, Languages.Persian, Kerman));
        Assert.Equal("«سامانه» (system) noted that no answer has been given by 2022-04-25 10:00:00.", RequestEventWords.Describe(overdue, before, scenario.State!, Languages.English, Kerman));
    }
}
