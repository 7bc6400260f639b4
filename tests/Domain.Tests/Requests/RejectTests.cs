using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class RejectTests
{
    [Fact]
    [Seed("K-30", "K-36", "K-42")]
    public void The_approver_refuses_with_reasons_out_of_the_list_and_words()
    {
        var scenario = Scenario.AwaitingApproval();

        scenario.When(new Reject(["receiver_title_missing", "attachment_missing"], " عدم ارسال مستندات "), Approver)
            .Then(new RequestRejected(Approver, scenario.Now, ["attachment_missing", "receiver_title_missing"], Maryam.Id, "عدم ارسال مستندات"));

        Assert.Equal(RequestStatus.Rejected, scenario.State!.Status);
        Assert.Equal(scenario.Now, scenario.State.Refusal!.At);
        Assert.False(scenario.State.IsWithUnit);
    }

    [Fact]
    public void Words_alone_will_do() =>
        Scenario.AwaitingApproval().When(new Reject(null, "نامه ناقص است"), Approver).Then<RequestRejected>();

    [Fact]
    [Seed("K-36")]
    public void Nobody_is_refused_without_a_reason() => Scenario.AwaitingApproval()
        .When(new Reject([], "  "), Approver)
        .ThenWrong(("reasonCodes", FieldErrorCodes.Required));

    [Fact]
    public void Reasons_outside_the_list_null_and_repeated_ones_are_refused_each_at_its_place() => Scenario.AwaitingApproval()
        .When(new Reject(["receiver_title_missing", "ugly", null, "receiver_title_missing"], new string('ن', 2_001)), Approver)
        .ThenWrong(
            ("reasonCodes[1]", FieldErrorCodes.UnknownReason),
            ("reasonCodes[2]", FieldErrorCodes.UnknownReason),
            ("reasonCodes[3]", FieldErrorCodes.Repeated),
            ("text", FieldErrorCodes.TooLong));

    [Theory]
    [Seed("K-31")]
    [InlineData("illegible", SenderKind.Natural)]
    [InlineData("contact_signature_date_missing", SenderKind.Natural)]
    [InlineData("special_form_not_used", SenderKind.Natural)]
    [InlineData("letterhead_stamp_signature_missing", SenderKind.Legal)]
    [InlineData("company_number_date_missing", SenderKind.Legal)]
    public void A_reason_for_one_kind_of_sender_is_none_for_the_other(string reason, SenderKind kind)
    {
        var (natural, legal) = (Letter with { SenderKind = "natural" }, Letter with { SenderKind = "legal" });
        var (its, other) = kind == SenderKind.Natural ? (natural, legal) : (legal, natural);

        Scenario.InKashan().Given(its, Maryam).When(new Reject([reason], null), Approver).Then<RequestRejected>();
        var rejection = Scenario.InKashan().Given(other, Maryam).When(new Reject(["attachment_missing", reason], null), Approver)
            .ThenWrong(("reasonCodes[1]", FieldErrorCodes.ReasonOfOtherSender));
        Assert.Contains("attachment_missing", rejection.Fields[0].Parameters["allowed"]);
        Assert.DoesNotContain(reason, rejection.Fields[0].Parameters["allowed"]);
    }

    [Fact]
    public void The_same_refusal_again_changes_nothing_in_whatever_order() => Scenario.AwaitingApproval()
        .Given(new Reject(["receiver_title_missing", "attachment_missing"], null), Approver)
        .When(new Reject(["attachment_missing", "receiver_title_missing"], null), Approver)
        .ThenNothing();

    [Fact]
    public void Another_refusal_is_refused() => Scenario.Rejected()
        .When(new Reject(["attachment_missing"], null), Approver)
        .ThenConflict(RejectionCodes.NotAwaitingApproval);

    [Fact]
    public void An_approved_letter_is_not_refused_any_more() => Scenario.Approved()
        .When(new Reject(["receiver_title_missing"], null), Approver)
        .ThenConflict(RejectionCodes.NotAwaitingApproval);

    [Fact]
    public void A_service_without_approval_knows_no_reasons() => Scenario.Submitted()
        .When(new Reject(["receiver_title_missing"], null), Approver)
        .ThenWrong(("reasonCodes[0]", FieldErrorCodes.UnknownReason));

    [Fact]
    public void There_must_be_a_request() => Scenario.InKashan()
        .When(new Reject(["receiver_title_missing"], null), Approver)
        .ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
