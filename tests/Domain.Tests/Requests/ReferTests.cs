using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class ReferTests
{
    private static readonly Refer ToFinance = new("finance", "مربوط به مالی است");

    [Fact]
    [Seed("I-29")]
    public void A_request_is_handed_on_to_another_unit_and_its_clock_runs_on()
    {
        var scenario = Scenario.Submitted().Given(new Assign("p-ali", new("p-ali", "علی")), Expert);
        var before = scenario.State!;

        scenario.When(ToFinance, Expert)
            .Then(new RequestReferred(Expert, scenario.Now, "it", "finance", "مربوط به مالی است", Maryam.Id));

        var state = scenario.State!;
        Assert.Equal(("finance", "it", null), (state.Unit, state.SubmittedTo, state.Assignee));
        Assert.Equal((before.AnswerDue, before.AwaitingSince, before.Status), (state.AnswerDue, state.AwaitingSince, state.Status));
    }

    [Fact]
    public void Unit_and_reason_must_be_there_and_the_unit_known()
    {
        Scenario.Submitted().When(new Refer(null, null), Expert)
            .ThenWrong(("toUnit", FieldErrorCodes.Required), ("reason", FieldErrorCodes.Required));
        Scenario.Submitted().When(new Refer("nowhere", new string('د', 2_001)), Expert)
            .ThenWrong(("toUnit", FieldErrorCodes.UnknownUnit), ("reason", FieldErrorCodes.TooLong));
    }

    [Fact]
    public void The_same_referral_again_changes_nothing() =>
        Scenario.Submitted().Given(ToFinance, Expert).When(ToFinance, Expert).ThenNothing();

    [Fact]
    public void A_request_is_not_handed_to_the_unit_that_has_it()
    {
        Scenario.Submitted().When(new Refer("it", "چرا نه"), Expert).ThenConflict(RejectionCodes.AlreadyInUnit);
        Scenario.Submitted().Given(ToFinance, Expert).When(ToFinance with { Reason = "دیگر" }, Expert).ThenConflict(RejectionCodes.AlreadyInUnit);
    }

    [Fact]
    public void Only_an_open_request_is_referred()
    {
        Scenario.AwaitingApproval().When(new Refer("education", "دلیل"), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.Closed().When(ToFinance, Expert).ThenConflict(RejectionCodes.RequestNotOpen);
    }

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKerman().When(ToFinance, Expert).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
