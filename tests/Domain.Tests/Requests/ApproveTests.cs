using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class ApproveTests
{
    [Fact]
    [Seed("K-34", "K-40")]
    public void The_approver_hands_the_letter_to_its_unit_with_its_numbers()
    {
        var scenario = Scenario.AwaitingApproval();

        scenario.When(Approval, Approver)
            .Then(new RequestApproved(Approver, scenario.Now, "156301/843", new LocalDate(2022, 4, 23), "8568348"));

        Assert.Equal((RequestStatus.AwaitingReply, true), (scenario.State!.Status, scenario.State.IsWithUnit));
    }

    [Fact]
    public void The_units_clock_starts_when_the_unit_gets_the_request()
    {
        var scenario = Scenario.In(Kashan, service => service with { AnswerWithin = new(2, WorkingUnit.WorkingDays) })
            .Given(Letter, Maryam).Later(Duration.FromDays(1));
        Assert.Null(scenario.State!.AnswerDue);

        scenario.When(Approval, Approver).Then<RequestApproved>();

        Assert.Equal(scenario.Now + Duration.FromDays(2), scenario.State.AnswerDue);
        Assert.Equal(scenario.Now, scenario.State.AwaitingSince);
    }

    [Fact]
    [Seed("K-41")]
    public void Digits_of_all_three_sets_are_read() => Assert.Equal("156301/843", Scenario.AwaitingApproval()
        .When(Approval with { LetterNumber = "۱۵۶۳۰۱/٨٤٣" }, Approver)
        .Then<RequestApproved>().LetterNumber);

    [Theory]
    [Seed("K-41")]
    [InlineData("156301")]
    [InlineData("156301/")]
    [InlineData("156301/843/1")]
    [InlineData("x156301/843")]
    public void A_letter_number_has_the_form_of_the_service(string number) => Scenario.AwaitingApproval()
        .When(Approval with { LetterNumber = number }, Approver)
        .ThenWrong(("letterNumber", FieldErrorCodes.PatternMismatch));

    [Fact]
    public void All_that_is_missing_is_said_at_once() => Scenario.AwaitingApproval()
        .When(new Approve(null, null, null), Approver)
        .ThenWrong(
            ("letterNumber", FieldErrorCodes.Required),
            ("letterDate", FieldErrorCodes.Required),
            ("officeTrackingNumber", FieldErrorCodes.Required));

    [Theory]
    [InlineData("2022-04-24", FieldErrorCodes.DateInFuture)]
    [InlineData("1401-02-05", FieldErrorCodes.InvalidDate)] // a Jalali date has slashes
    [InlineData("1921-02-05", FieldErrorCodes.DateTooEarly)]
    [InlineData("2022-02-30", FieldErrorCodes.InvalidDate)]
    [InlineData("1401/02/05", FieldErrorCodes.DateInFuture)]
    [InlineData("1401/02/32", FieldErrorCodes.InvalidDate)]
    [InlineData("2022-04-23T10:00", FieldErrorCodes.TooLong)]
    public void A_letter_date_is_a_date_and_not_in_the_future(string date, string code) => Scenario.AwaitingApproval()
        .When(Approval with { LetterDate = date }, Approver)
        .ThenWrong(("letterDate", code));

    [Fact]
    public void Today_is_the_organisations_today()
    {
        // 23:40 UTC on the 23rd is 04:10 on the 24th in Tehran.
        var night = Scenario.AwaitingApproval().Later(Instant.FromUtc(2022, 4, 23, 23, 40) - Morning);

        night.When(Approval with { LetterDate = "2022-04-24" }, Approver).Then<RequestApproved>();
    }

    [Fact]
    public void The_same_approval_again_changes_nothing_not_even_after_a_reply()
    {
        Scenario.Approved().When(Approval, Approver).ThenNothing();
        Scenario.Approved().Given(new Reply("پاسخ", true), Expert).When(Approval, Approver).ThenNothing();
    }

    [Fact]
    public void Another_approval_is_refused() => Scenario.Approved()
        .When(Approval with { LetterNumber = "156301/844" }, Approver)
        .ThenConflict(RejectionCodes.NotAwaitingApproval);

    [Fact]
    public void A_rejected_letter_is_not_approved()
    {
        var rejection = Scenario.Rejected().When(Approval, Approver).ThenConflict(RejectionCodes.NotAwaitingApproval);

        Assert.Equal("rejected", rejection.Parameters["status"]);
    }

    [Fact]
    [Seed("X-09")]
    public void A_service_without_approval_has_nothing_to_approve() =>
        Scenario.Submitted().When(Approval, Approver).ThenConflict(RejectionCodes.NotAwaitingApproval);

    [Fact]
    public void Approval_without_a_letter_needs_no_numbers() => Scenario
        .In(Kashan, service => service with { Approval = service.Approval! with { LetterNumberPattern = null } })
        .Given(Letter, Maryam)
        .When(new Approve(null, null, null), Approver)
        .Then<RequestApproved>();

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKashan().When(Approval, Approver).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
