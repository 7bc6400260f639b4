using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Requests;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Seeds;

/// <summary>The charge of the SMS panel, step by step as the guide of IUMS tells it.</summary>
public sealed class SmsPanelChargeTests
{
    private static StepProcess Steps => StepScenario.Iums.Service("sms-panel-charge")!.Steps!;

    [Fact]
    [Seed("I-23")]
    public void It_begins_with_the_word_to_the_contractors_representative_which_the_first_step_says_was_given()
    {
        var first = Assert.Single(Steps.From(Steps.Start));

        Assert.Equal(Steps.Start, StepScenario.Registered().State!.Step!.Key);
        Assert.Equal(StepSide.Applicant, Steps.Beginning.With);
        Assert.Contains("مبلغ درخواستی خود را به نماینده شرکت ستیران اعلام", Steps.Beginning.Help!.Fa);
        Assert.Equal(("issueInvoice", "پس از اعلام مبلغ به نماینده شرکت"), (first.Key, first.Help!.Fa));
        Assert.Equal("1500000", StepScenario.AwaitingInvoice().State!.Fields.GetValueOrDefault("amount"));
    }

    [Fact]
    [Seed("I-24")]
    public void Who_the_contractor_is_stands_in_the_definition_and_another_one_needs_no_code()
    {
        var contractor = Assert.Single(StepScenario.Iums.Parties);
        Assert.Equal(("contractor", "شرکت ستیران", "پیگیری امور مالی و اداری"), (contractor.Key, contractor.Name.Fa, contractor.Description!.Fa));

        var another = StepScenario.Iums with { Parties = [contractor with { Name = new("شرکت دیگر", "Another company") }] };
        var state = new Scenario(another).Given(StepScenario.Charge, Maryam).Given(new TakeStep("issueInvoice"), Maryam).State!;

        Assert.Equal("contractor", state.Step!.Party);
        Assert.Equal("شرکت دیگر", another.Party(state.Step.Party!)!.Name.Fa);
    }

    [Fact]
    [Seed("I-24", "I-36")]
    public void The_contractors_representative_writes_while_it_is_their_turn_and_takes_no_step_of_others()
    {
        var waiting = StepScenario.AwaitingInvoice();

        Assert.Equal("فاکتور در دست صدور است.", waiting.When(new Reply("فاکتور در دست صدور است."), StepScenario.Representative).Then<RequestReplied>().Text);
        foreach (var step in new[] { "invoiceIssued", "invoiceNotIssued" })
        {
            waiting.When(new TakeStep(step), StepScenario.Representative).ThenRejected(RejectionKind.Forbidden, RejectionCodes.NotYourRole);
        }

        var person = new Person("p-rep", "سعید ستاری", null, [new(Role.Representative, "contractor")]);
        Assert.IsType<RequestAccess.Allowed>(RequestRights.Of(person, RequestAct.Read, waiting.State));
        Assert.IsType<RequestAccess.NotYours>(RequestRights.Of(person, RequestAct.Read, StepScenario.Charging().State));
    }

    [Fact]
    [Seed("I-25", "I-26", "I-32", "I-33", "I-36", "X-10")]
    public void With_an_invoice_it_is_asked_for_paid_proved_by_two_pictures_and_charged() => Assert.Equal(
        ["registered", "awaitingInvoice", "awaitingPayment", "charging", "charged"],
        new[] { StepScenario.Registered(), StepScenario.AwaitingInvoice(), StepScenario.AwaitingPayment(), StepScenario.Charging(), StepScenario.Ended() }
            .Select(scenario => scenario.State!.Step!.Key));

    [Fact]
    [Seed("I-27", "I-28", "I-29", "I-30", "X-08")]
    public void Without_an_invoice_for_72_working_hours_it_is_referred_to_the_expert_who_returns_it()
    {
        var silent = Steps.Transition("invoiceNotIssued")!;

        Assert.Equal(("عدم صدور فاکتور تا ۷۲ ساعت کاری", new WorkingSpan(72, WorkingUnit.WorkingHours)), (silent.Label.Fa, silent.Elapsed));
        Assert.Equal(
            ["referred", "returned"],
            new[] { StepScenario.Referred(), StepScenario.Returned() }.Select(scenario => scenario.State!.Step!.Key));
        Assert.Equal("it", StepScenario.Referred().State!.Unit);
    }

    [Fact]
    [Seed("I-27", "I-28", "X-10")]
    public void Nobody_says_that_none_was_issued_a_minute_before_nine_days_of_eight_hours_are_over()
    {
        var asked = StepScenario.AwaitingInvoice();

        // From a Saturday nine working days on, with one Thursday and Friday between them: the Wednesday of the week after, at the same time.
        var over = asked.State!.StepSince!.Value + Duration.FromDays(9 + 2);
        Assert.Equal(IsoDayOfWeek.Saturday, asked.State.StepSince.Value.InZone(StepScenario.Iums.Calendar.Zone).DayOfWeek);
        asked.Later(over - asked.Now - Duration.FromMinutes(1)).When(new TakeStep("invoiceNotIssued"), Maryam).ThenConflict(RejectionCodes.StepNotYet);
        Assert.Equal("referred", asked.Later(Duration.FromMinutes(1)).When(new TakeStep("invoiceNotIssued"), Maryam).Then<RequestStepTaken>().To.Key);
    }

    [Theory]
    [Seed("I-32", "X-10")]
    [InlineData("invoicePicture", "paymentPicture")]
    [InlineData("paymentPicture", "invoicePicture")]
    public void Without_both_pictures_it_does_not_go_on(string sent, string missing) => StepScenario.AwaitingPayment()
        .When(new TakeStep("sendPictures", null, new Dictionary<string, string?> { [sent] = StepScenario.Pictures[sent] }), Maryam)
        .ThenWrong(($"fields.{missing}", FieldErrorCodes.Required));

    [Fact]
    [Seed("I-35", "X-10")]
    public void The_requester_is_offered_only_the_steps_of_the_state_that_stands()
    {
        Assert.Equal(["issueInvoice"], Steps.From("registered").Select(step => step.Key));
        Assert.Equal(["invoiceIssued", "invoiceNotIssued"], Steps.From("awaitingInvoice").Select(step => step.Key));
        StepScenario.Registered().When(new TakeStep("invoiceIssued"), Maryam).ThenConflict(RejectionCodes.StepNotOffered);
    }

    [Fact]
    [Seed("I-31")]
    public void It_is_paid_only_after_the_invoice_has_come()
    {
        foreach (var before in new[] { StepScenario.Registered(), StepScenario.AwaitingInvoice() })
        {
            before.When(new TakeStep("sendPictures", null, StepScenario.Pictures), Maryam).ThenConflict(RejectionCodes.StepNotOffered);
        }

        var due = StepScenario.AwaitingPayment();
        Assert.Contains("پس از دریافت فاکتور پرداخت کنید", Steps.State(due.State!.Step!.Key)!.Help!.Fa);
        Assert.Equal("charging", due.When(new TakeStep("sendPictures", null, StepScenario.Pictures), Maryam).Then<RequestStepTaken>().To.Key);
    }

    [Fact]
    [Seed("I-33", "I-36")]
    public void Only_the_unit_charges_the_panel()
    {
        var paid = StepScenario.Charging();
        var charge = new TakeStep("charge", null, StepScenario.Charged);

        foreach (var other in new[] { Maryam, StepScenario.Representative, Approver })
        {
            paid.When(charge, other).ThenRejected(RejectionKind.Forbidden, RejectionCodes.NotYourRole);
        }

        var charged = paid.When(charge, Expert).Then<RequestStepTaken>();
        Assert.Equal(("charged", "1500000"), (charged.To.Key, charged.Fields["chargedAmount"]));
    }

    [Fact]
    [Seed("I-36")]
    public void Whoever_has_no_part_in_a_charge_does_not_find_it()
    {
        var paid = StepScenario.Charging().State;

        foreach (var (role, unit) in new[] { (Role.Expert, "finance"), (Role.Head, "finance"), (Role.Representative, "contractor"), (Role.Applicant, (string?)null) })
        {
            var person = new Person("p-other", "دیگری", null, [new(role, unit)]);
            Assert.IsType<RequestAccess.NotYours>(RequestRights.Of(person, RequestAct.TakeStep, paid));
        }
    }

    [Fact]
    [Seed("X-04")]
    public void The_states_that_only_this_service_has_are_its_steps() => Assert.Superset(
        new HashSet<string> { "ارجاع شده به کارشناس آمار و فناوری اطلاعات", "بازگشت به متقاضی", "در انتظار فاکتور", "در انتظار پرداخت", "شارژ شده" },
        Steps.States.Select(state => state.Label.Fa).ToHashSet());
}
