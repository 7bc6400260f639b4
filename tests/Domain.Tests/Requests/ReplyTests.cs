using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class ReplyTests
{
    [Fact]
    [Seed("E-31", "E-27", "F-33")]
    public void A_final_reply_answers_the_request_with_name_and_role_and_stops_the_clock()
    {
        var scenario = Scenario.Submitted();

        scenario.When(new Reply("با سلام و احترام\nانجام شد.", true), Expert)
            .Then(new RequestReplied(Expert, scenario.Now, "با سلام و احترام\nانجام شد.", true, Maryam.Id));

        var state = scenario.State!;
        Assert.Equal((RequestStatus.Answered, null, null), (state.Status, state.AnswerDue, state.AwaitingSince));
        Assert.Equal(new RequestMessage(Expert, "با سلام و احترام\nانجام شد.", true, scenario.Now), Assert.Single(state.Messages));
    }

    [Fact]
    public void A_reply_that_is_not_final_leaves_the_request_in_progress()
    {
        var scenario = Scenario.Submitted();

        scenario.When(new Reply("کدام سامانه؟"), Expert).Then<RequestReplied>();

        Assert.Equal((RequestStatus.InProgress, null), (scenario.State!.Status, scenario.State.AnswerDue));
    }

    [Fact]
    [Seed("E-35", "I-18", "I-19")]
    public void The_applicants_reply_to_an_answer_awaits_a_reply_again_on_a_new_clock()
    {
        var scenario = Scenario.Answered();

        var replied = scenario.When(new Reply("هنوز کار نمی‌کند."), Maryam).Then<RequestReplied>();

        Assert.Equal(scenario.Now + Duration.FromDays(2), replied.AnswerDue);
        Assert.Equal((RequestStatus.AwaitingReply, scenario.Now), (scenario.State!.Status, scenario.State.AwaitingSince));
        Assert.Equal(replied.AnswerDue, scenario.State.AnswerDue);
    }

    [Fact]
    public void More_words_while_the_unit_owes_a_reply_do_not_start_its_clock_anew()
    {
        var scenario = Scenario.Submitted();
        var due = scenario.State!.AnswerDue;

        Assert.Null(scenario.When(new Reply("یک نکته دیگر"), Maryam).Then<RequestReplied>().AnswerDue);

        Assert.Equal((due, Morning), (scenario.State.AnswerDue, scenario.State.AwaitingSince));
    }

    [Fact]
    public void An_applicant_gives_no_final_answer() => Scenario.Submitted()
        .When(new Reply("متن", true), Maryam)
        .ThenWrong(("final", FieldErrorCodes.UnknownChoice));

    [Theory]
    [InlineData(null, FieldErrorCodes.Required)]
    [InlineData("\u200C \n", FieldErrorCodes.Required)]
    [InlineData("a\u202Eb", FieldErrorCodes.ForbiddenCharacter)]
    public void A_reply_has_a_text(string? text, string code) =>
        Scenario.Submitted().When(new Reply(text), Expert).ThenWrong(("text", code));

    [Fact]
    public void A_reply_is_as_long_as_the_service_allows() => Scenario
        .In(Kerman, service => service with { Limits = new ServiceLimits(Reply: 3) })
        .Given(Correspondence, Maryam)
        .When(new Reply("چهار"), Expert)
        .ThenWrong(("text", FieldErrorCodes.TooLong));

    [Fact]
    public void The_same_reply_again_changes_nothing() =>
        Scenario.Answered().When(new Reply(" انجام شد. ", true), Expert).ThenNothing();

    [Fact]
    public void The_same_words_of_another_person_are_another_reply() =>
        Scenario.Submitted().Given(new Reply("کدام؟"), Expert).When(new Reply("کدام؟"), Maryam).Then<RequestReplied>();

    [Fact]
    [Seed("K-34")]
    public void Nobody_replies_before_approval() => Scenario.AwaitingApproval()
        .When(new Reply("متن"), Maryam)
        .ThenConflict(RejectionCodes.RequestNotOpen);

    [Fact]
    public void Nobody_replies_to_what_has_ended()
    {
        Scenario.Rejected().When(new Reply("متن"), Maryam).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.Closed().When(new Reply("متن"), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.Submitted().Given(new Withdraw(), Maryam).When(new Reply("متن"), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
    }

    [Fact]
    public void Time_never_goes_backwards_within_a_request()
    {
        var scenario = Scenario.Answered();
        var last = scenario.State!.LastEventAt;

        Assert.Equal(last, scenario.Later(-Duration.FromHours(5)).When(new Reply("چرا؟"), Maryam).Then<RequestReplied>().At);
    }

    [Fact]
    public void There_must_be_a_request() => Scenario.InKerman()
        .When(new Reply("متن"), Expert)
        .ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
