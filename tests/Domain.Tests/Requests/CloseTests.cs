using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class CloseTests
{
    [Fact]
    public void An_answered_request_is_closed_without_more_words()
    {
        var scenario = Scenario.Answered();

        scenario.When(new Close(), Expert).Then(new RequestClosed(Expert, scenario.Now, Maryam.Id));

        Assert.Equal(RequestStatus.Closed, scenario.State!.Status);
    }

    [Fact]
    public void Without_a_final_answer_nobody_is_left_without_a_word()
    {
        Scenario.Submitted().When(new Close(), Expert).ThenWrong(("reason", FieldErrorCodes.Required));
        Scenario.Submitted().Given(new Reply("کدام؟"), Expert).When(new Close(" "), Expert).ThenWrong(("reason", FieldErrorCodes.Required));
        Scenario.Submitted().When(new Close("تکراری"), Expert).Then<RequestClosed>();
    }

    [Fact]
    public void The_same_closing_again_changes_nothing() => Scenario.Closed().When(new Close(), Expert).ThenNothing();

    [Fact]
    public void Only_an_open_request_is_closed()
    {
        Scenario.Closed().When(new Close("دیگر"), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.AwaitingApproval().When(new Close("دلیل"), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.Rejected().When(new Close("دلیل"), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
    }

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKerman().When(new Close(), Expert).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
