using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;
using static ServiceDesk.Domain.Tests.Requests.StepScenario;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>The SMS-panel charge, step by step, and what is refused on the way.</summary>
public sealed class TakeStepTests
{
    [Fact]
    [Seed("I-23")]
    public void A_request_begins_with_its_applicant_who_is_told_what_to_do()
    {
        var state = Registered().State!;

        Assert.Equal(new RequestStep("registered", StepSide.Applicant), state.Step);
        Assert.Equal((RequestStatus.InProgress, (Instant?)null), (state.Status, state.AwaitingSince));
        Assert.Contains("نماینده شرکت ستیران", Steps.State("registered")!.Help!.Fa);
    }

    [Fact]
    [Seed("I-24")]
    public void The_contractor_is_a_party_of_the_definition() => Assert.Equal("شرکت ستیران", Iums.Party("contractor")!.Name.Fa);

    [Theory]
    [InlineData("issueInvoice", "صدور فاکتور")]
    [InlineData("invoiceIssued", "فاکتور صادر شده است")]
    [InlineData("invoiceNotIssued", "عدم صدور فاکتور تا ۷۲ ساعت کاری")]
    [Seed("I-25", "I-26", "I-27")]
    public void The_buttons_say_what_the_guide_says(string key, string label) => Assert.Equal(label, Steps.Transition(key)!.Label.Fa);

    [Fact]
    [Seed("I-25")]
    public void Issue_of_the_invoice_hands_the_turn_to_the_contractor() => Assert.Equal(
        new RequestStep("awaitingInvoice", StepSide.Party, "contractor"), Registered().When(new TakeStep("issueInvoice"), Maryam).Then<RequestStepTaken>().To);

    [Fact]
    [Seed("I-26")]
    public void An_issued_invoice_is_to_be_paid_by_the_applicant() => Assert.Equal(
        new RequestStep("awaitingPayment", StepSide.Applicant), AwaitingInvoice().When(new TakeStep("invoiceIssued"), Maryam).Then<RequestStepTaken>().To);

    [Fact]
    [Seed("I-27", "I-28")]
    public void No_invoice_can_be_said_to_the_minute_after_72_office_hours_and_not_before()
    {
        var waiting = AwaitingInvoice();
        var since = waiting.State!.StepSince!.Value;
        var from = Iums.Calendar.Add(since, new(72, Domain.Time.WorkingUnit.WorkingHours));
        // Nine days of eight hours, with the weekends between them.
        Assert.Equal(Duration.FromHours(72), Iums.Calendar.OfficeTime(since, from));

        var early = waiting.Later(from - waiting.Now - Duration.FromSeconds(1)).When(new TakeStep("invoiceNotIssued"), Maryam).ThenConflict(RejectionCodes.StepNotYet);
        Assert.Equal((since.ToString(), from.ToString()), (early.Parameters["since"], early.Parameters["from"]));

        waiting.Later(Duration.FromSeconds(1)).When(new TakeStep("invoiceNotIssued"), Maryam).Then<RequestStepTaken>();
    }

    [Fact]
    [Seed("I-29")]
    public void Without_an_invoice_it_is_the_turn_of_the_expert_of_statistics_and_it()
    {
        var state = Referred().State!;

        Assert.Equal((new RequestStep("referred", StepSide.Unit), "it", RequestStatus.AwaitingReply), (state.Step, state.Unit, state.Status));
        Assert.NotNull(state.AwaitingSince);
    }

    [Fact]
    [Seed("I-30", "I-18")]
    public void The_expert_returns_it_to_the_applicant_with_a_word()
    {
        Referred().When(new TakeStep("returnToApplicant"), Expert).ThenWrong(("text", FieldErrorCodes.Required));

        var state = Returned().State!;
        Assert.Equal((new RequestStep("returned", StepSide.Applicant), RequestStatus.InProgress), (state.Step, state.Status));
        Assert.Equal((Expert, "شرکت فاکتور را صادر می‌کند."), (state.Messages[^1].By, state.Messages[^1].Text));
        Assert.True(state.Clock!.End!.Answered);
    }

    [Fact]
    [Seed("I-31", "I-32")]
    public void Both_pictures_are_needed_and_nothing_but_pictures()
    {
        AwaitingPayment().When(new TakeStep("sendPictures"), Maryam)
            .ThenWrong(("fields.invoicePicture", FieldErrorCodes.Required), ("fields.paymentPicture", FieldErrorCodes.Required));
        AwaitingPayment().When(new TakeStep("sendPictures", null, new Dictionary<string, string?> { ["invoicePicture"] = Invoice.Id }), Maryam)
            .ThenWrong(("fields.paymentPicture", FieldErrorCodes.Required));
        AwaitingPayment().When(new TakeStep("sendPictures", null, new Dictionary<string, string?>(Pictures) { ["paymentPicture"] = Scan.Id }), Maryam)
            .ThenWrong(("fields.paymentPicture", FieldErrorCodes.WrongFormat));

        var state = Charging().State!;
        Assert.Equal(new RequestStep("charging", StepSide.Unit), state.Step);
        Assert.Equal([Invoice.Id, Payment.Id], state.StepFiles.Select(file => file.Id));
    }

    [Fact]
    [Seed("I-33")]
    public void The_expert_charges_the_panel_and_enters_the_amount()
    {
        Charging().When(new TakeStep("charge"), Expert).ThenWrong(("fields.chargedAmount", FieldErrorCodes.Required));

        var state = Ended().State!;
        Assert.Equal((RequestStatus.Closed, "1500000"), (state.Status, state.StepFields["chargedAmount"]));
        Assert.Equal("شارژ شده", Steps.State(state.StandingStep!.Key)!.Label.Fa);
        Assert.False(state.Fields.ContainsKey("chargedAmount"));
    }

    [Fact]
    [Seed("I-34")]
    public void The_end_is_told_to_the_mobile_of_the_form_with_the_charged_amount()
    {
        var before = Charging();
        var end = before.When(new TakeStep("charge", null, Charged), Expert).Events;

        var told = Assert.IsType<RequestMessageQueued>(TurnMessage.With(before.State, [.. end], new DecisionContext(before.Now, Expert, Iums, 1))[^1]);

        Assert.Equal(("charged", "+989131111111"), (told.Template, told.To));
        Assert.Contains("۱٬۵۰۰٬۰۰۰ تومان", told.Text);
    }

    [Fact]
    [Seed("I-35", "X-10")]
    public void A_step_is_refused_outside_its_states_and_the_offered_ones_are_named()
    {
        var refused = Registered().When(new TakeStep("invoiceIssued"), Maryam).ThenConflict(RejectionCodes.StepNotOffered);

        Assert.Equal(("registered", "issueInvoice", "«صدور فاکتور»"), (refused.Parameters["state"], refused.Parameters["allowed"], refused.Parameters["offeredFa"]));
    }

    [Fact]
    [Seed("I-36")]
    public void Each_step_is_taken_by_whom_it_is_for_alone()
    {
        AwaitingInvoice().When(new TakeStep("invoiceIssued"), Representative).ThenRejected(RejectionKind.Forbidden, RejectionCodes.NotYourRole);
        AwaitingInvoice().When(new TakeStep("invoiceIssued"), Expert).ThenRejected(RejectionKind.Forbidden, RejectionCodes.NotYourRole);
        Charging().When(new TakeStep("charge", null, Charged), Maryam).ThenRejected(RejectionKind.Forbidden, RejectionCodes.NotYourRole);
    }

    [Fact]
    public void An_unknown_transition_and_one_where_there_are_no_steps_are_refused()
    {
        Registered().When(new TakeStep("pay"), Maryam).ThenWrong(("transition", FieldErrorCodes.UnknownChoice));
        Registered().When(new TakeStep(null), Maryam).ThenWrong(("transition", FieldErrorCodes.Required));
        Scenario.Submitted().When(new TakeStep("issueInvoice"), Maryam).ThenConflict(RejectionCodes.StepsNotOffered);
        Registered().Given(new Withdraw(), Maryam).When(new TakeStep("issueInvoice"), Maryam).ThenConflict(RejectionCodes.RequestNotOpen);
    }

    [Fact]
    public void The_same_step_again_yields_nothing()
    {
        AwaitingInvoice().When(new TakeStep("issueInvoice"), Maryam).ThenNothing();
        Charging().When(new TakeStep("sendPictures", null, Pictures), Maryam).ThenNothing();
        Ended().When(new TakeStep("charge", null, Charged), Expert).ThenNothing();
    }

    [Fact]
    [Seed("I-18", "I-19")]
    public void Words_alone_make_it_nobodys_turn_while_it_is_not_with_the_unit()
    {
        var state = AwaitingInvoice().Given(new Reply("فاکتور نرسید."), Maryam).Given(new Reply("در حال صدور است."), Representative).Given(new Reply("پیگیری می‌کنم."), Expert).State!;

        Assert.Equal((RequestStatus.InProgress, (Instant?)null, 3), (state.Status, state.AwaitingSince, state.Messages.Count));
        AwaitingInvoice().When(new Reply("تمام", true), Expert).ThenWrong(("final", FieldErrorCodes.UnknownChoice));
    }

    [Fact]
    public void In_the_units_step_a_question_stops_its_clock_and_the_answer_starts_it()
    {
        var asked = Referred().Given(new Reply("شماره درخواست شرکت؟"), Expert);
        Assert.Equal(RequestStatus.InProgress, asked.State!.Status);

        Assert.Equal(RequestStatus.AwaitingReply, asked.Given(new Reply("۱۲"), Maryam).State!.Status);
    }

    [Fact]
    public void What_was_closed_before_its_end_shows_no_step_and_goes_on_where_it_was()
    {
        var closed = AwaitingInvoice().Given(new Close("شرکت عوض شد"), Expert);
        Assert.Null(closed.State!.StandingStep);

        var again = closed.Given(new Reopen("ادامه"), Maryam).State!;
        Assert.Equal(("awaitingInvoice", RequestStatus.InProgress), (again.StandingStep!.Key, again.Status));
    }

    [Fact]
    public void What_had_reached_its_end_goes_on_before_it()
    {
        var again = Ended().Given(new Reopen("شارژ نشده است"), Maryam).State!;

        Assert.Equal(("charging", RequestStatus.AwaitingReply), (again.StandingStep!.Key, again.Status));
    }

    [Fact]
    public void A_referral_leaves_the_step_as_it_is()
    {
        var organisation = Iums with { Units = [.. Iums.Units, new UnitDefinition("finance", new("مالی", "Finance"), false)] };
        var state = new Scenario(organisation).Given(Charge, Maryam).Given(new TakeStep("issueInvoice"), Maryam).Given(new Refer("finance", "مالی است"), Expert).State!;

        Assert.Equal(("finance", "awaitingInvoice", "contractor"), (state.Unit, state.StandingStep!.Key, RequestStanding.Of(state).Party));
    }

    private static StepProcess Steps => Iums.Service("sms-panel-charge")!.Steps!;
}
