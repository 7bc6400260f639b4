using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

[Seed("E-37")]
public sealed class EscalateTests
{
    private static Scenario Overdue() => Scenario.Submitted().Later(Duration.FromDays(3));

    [Fact]
    [Seed("X-08")]
    public void After_the_promised_time_the_same_request_goes_to_the_head_with_the_statement()
    {
        var scenario = Overdue();
        var due = Morning + Duration.FromDays(2);

        scenario.When(new Escalate("دو روز گذشته است"), Maryam)
            .Then(new RequestEscalated(Maryam, scenario.Now, "it", "head", Morning, scenario.Now, due, Maryam.Id, "دو روز گذشته است"));

        var state = scenario.State!;
        Assert.Equal(("head", scenario.Now, RequestStatus.AwaitingReply), (state.Unit, state.EscalatedAt, state.Status));
        Assert.Equal(due, state.AnswerDue);
    }

    [Fact]
    public void Before_the_promised_time_it_is_refused_and_the_instant_is_told()
    {
        var rejection = Scenario.Submitted().When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotYetDue);

        Assert.Equal("2022-04-25T05:30:00Z", rejection.Parameters["due"]);
    }

    [Fact]
    public void At_the_very_instant_the_time_is_not_yet_over_and_a_microsecond_later_it_is()
    {
        var scenario = Scenario.Submitted();
        scenario.Later(scenario.State!.AnswerDue!.Value - scenario.Now).When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotYetDue);
        scenario.Later(Duration.FromNanoseconds(1_000)).When(new Escalate(), Maryam).Then<RequestEscalated>();
    }

    [Fact]
    public void Escalating_again_changes_nothing() =>
        Overdue().Given(new Escalate(), Maryam).When(new Escalate("بار دوم"), Maryam).ThenNothing();

    [Fact]
    public void The_product_itself_may_escalate() => Overdue()
        .When(new Escalate(), new Actor("system", "سامانه", Role.System))
        .Then<RequestEscalated>();

    [Fact]
    public void What_the_unit_has_replied_to_is_not_escalated()
    {
        Scenario.Answered().Later(Duration.FromDays(9)).When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotAwaitingReply);
        Scenario.Submitted().Given(new Reply("کدام؟"), Expert).Later(Duration.FromDays(9))
            .When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotAwaitingReply);
    }

    [Fact]
    public void Silence_after_the_applicants_reply_is_escalated_from_that_reply_on()
    {
        var scenario = Scenario.Answered();
        var asked = scenario.Now;

        var escalated = scenario.Given(new Reply("کار نمی‌کند"), Maryam).Later(Duration.FromDays(9)).When(new Escalate(), Maryam).Then<RequestEscalated>();

        Assert.Equal(asked, escalated.NoReplyFrom);
    }

    [Fact]
    [Seed("E-23")]
    public void A_request_addressed_to_the_head_is_there_already() => Scenario.InKerman()
        .Given(Correspondence with { Unit = "head" }, Maryam)
        .Later(Duration.FromDays(9))
        .When(new Escalate(), Maryam)
        .ThenConflict(RejectionCodes.AlreadyWithEscalationUnit);

    [Fact]
    public void A_head_who_hands_it_back_is_asked_again() => Overdue()
        .Given(new Escalate(), Maryam)
        .Given(new Refer("it", "خودتان پاسخ دهید"), Head)
        .When(new Escalate(), Maryam)
        .Then<RequestEscalated>();

    [Fact]
    public void Where_the_service_has_none_it_is_not_offered()
    {
        Scenario.Approved().Later(Duration.FromDays(9)).When(new Escalate(), Maryam).ThenConflict(RejectionCodes.EscalationNotOffered);
        Scenario.In(Kerman, service => service with { AnswerWithin = null }).Given(Correspondence, Maryam)
            .When(new Escalate(), Maryam).ThenConflict(RejectionCodes.EscalationNotOffered);
    }

    [Fact]
    public void The_explanation_is_checked() =>
        Overdue().When(new Escalate("a\u0001b"), Maryam).ThenWrong(("text", FieldErrorCodes.ForbiddenCharacter));

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKerman().When(new Escalate(), Maryam).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
