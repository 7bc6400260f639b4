using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class WithdrawTests
{
    [Fact]
    public void An_applicant_takes_the_request_back()
    {
        var scenario = Scenario.Submitted();

        scenario.When(new Withdraw("حل شد"), Maryam).Then(new RequestWithdrawn(Maryam, scenario.Now, Maryam.Id, "حل شد"));

        Assert.Equal((RequestStatus.Withdrawn, null), (scenario.State!.Status, scenario.State.AnswerDue));
    }

    [Fact]
    public void A_letter_may_be_taken_back_before_approval() =>
        Scenario.AwaitingApproval().When(new Withdraw(), Maryam).Then<RequestWithdrawn>();

    [Fact]
    public void The_same_withdrawal_again_changes_nothing() =>
        Scenario.Submitted().Given(new Withdraw("حل شد"), Maryam).When(new Withdraw("حل شد"), Maryam).ThenNothing();

    [Fact]
    public void What_has_ended_is_not_taken_back()
    {
        Scenario.Submitted().Given(new Withdraw("حل شد"), Maryam).When(new Withdraw(), Maryam).ThenConflict(RejectionCodes.RequestEnded);
        Scenario.Rejected().When(new Withdraw(), Maryam).ThenConflict(RejectionCodes.RequestEnded);
        Scenario.Closed().When(new Withdraw(), Maryam).ThenConflict(RejectionCodes.RequestEnded);
    }

    [Fact]
    public void What_has_its_final_answer_is_not_taken_back() =>
        Scenario.Answered().When(new Withdraw(), Maryam).ThenConflict(RejectionCodes.AlreadyAnswered);

    [Fact]
    public void The_reason_is_checked() =>
        Scenario.Submitted().When(new Withdraw(new string('د', 2_001)), Maryam).ThenWrong(("reason", FieldErrorCodes.TooLong));

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKerman().When(new Withdraw(), Maryam).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
