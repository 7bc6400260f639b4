using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Requests;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Messages;

/// <summary>What people are told, word by word (X-12).</summary>
public sealed class TurnMessageTests
{
    private static readonly Guid Id = Guid.Parse("00000000-0000-4000-8000-000000000001");

    [Fact]
    [Seed("X-12")]
    public void A_submission_is_told_with_its_code()
    {
        var context = new DecisionContext(Morning, Maryam, Kerman, 1, Scenario.Code, "+989131111111") { MessageId = Id };
        var told = Assert.IsType<RequestMessageQueued>(TurnMessage.With(null, Submit.Decide(Correspondence, null, context).Events, context)[^1]);

        Assert.Equal($"درخواست شما ثبت شد.\nکد رهگیری: 10025\n{Kerman.Name.Fa}", told.Text);
    }

    [Fact]
    [Seed("K-35")]
    [Seed("K-40")]
    [Seed("X-12")]
    public void An_approval_is_told_with_letter_number_date_and_tracking_number()
    {
        var told = After(Scenario.AwaitingApproval(), Approval, Approver)!;

        Assert.Equal($"درخواست شما با شماره نامه 156301/843، شماره پیگیری 8568348 و تاریخ نامه ۱۴۰۱/۰۲/۰۳ ثبت شد.\n{Kashan.Name.Fa}", told.Text);
        Assert.Equal(("+989131111111", "approved", "fa", Maryam.Id, Id, Actor.Product), (told.To, told.Template, told.Language, told.DataSubject, told.Message, told.By));
    }

    [Fact]
    [Seed("K-36")]
    [Seed("K-42")]
    [Seed("X-12")]
    public void A_refusal_is_told_with_its_reasons_and_its_date()
    {
        var told = After(Scenario.AwaitingApproval(), new Reject(["receiver_title_missing"], "مدارک مربوطه\nارسال نشده است."), Approver)!;
        var reason = Kashan.Service("letter")!.Approval!.Reasons.Single(one => one.Code == "receiver_title_missing").Text.Fa.TrimEnd('.');

        Assert.Equal($"درخواست شما با کد رهگیری 10025 در تاریخ ۱۴۰۱/۰۲/۰۳ رد شد.\nدلیل: {reason}؛ مدارک مربوطه ارسال نشده است.\n{Kashan.Name.Fa}", told.Text);
    }

    [Fact]
    public void What_an_approver_wrote_at_length_is_shortened()
    {
        var told = After(Scenario.AwaitingApproval(), new Reject(null, new string('ک', 2_000)), Approver)!;

        Assert.Contains($"دلیل: {new string('ک', 160)}….", told.Text);
    }

    [Fact]
    [Seed("E-33")]
    [Seed("X-12")]
    public void An_answer_of_the_unit_is_told_and_the_applicants_own_words_are_not()
    {
        Assert.Equal(
            $"به درخواست شما با کد رهگیری 10025 پاسخ داده شد. برای دیدن پاسخ به سامانه مراجعه کنید.\n{Kerman.Name.Fa}",
            After(Scenario.Submitted(), new Reply("انجام شد.", true), Expert)!.Text);
        Assert.Equal("answered", After(Scenario.Submitted(), new Reply("مدارک را بفرستید."), Expert)!.Template);
        Assert.Null(After(Scenario.Submitted(), new Reply("ممنون"), Maryam));
        Assert.Null(After(Scenario.Submitted(), new AddNote("یادداشت"), Expert));
    }

    [Fact]
    [Seed("X-12")]
    public void An_escalation_is_told_once_with_the_head_be_it_automatic_or_not()
    {
        var organisation = Kerman with { Services = [.. Kerman.Services.Select(service => service with { Escalation = service.Escalation! with { Automatic = true } })] };
        var state = Scenario.Submitted().State!;
        var context = new DecisionContext(Morning + Duration.FromDays(9), Actor.Product, organisation, 1) { MessageId = Id };
        var turn = MissedDeadline.Decide(state, context).Events;

        var events = TurnMessage.With(state, turn, context);

        Assert.Equal(["RequestOverdue", "RequestEscalated", "RequestMessageQueued"], events.Select(e => e.GetType().Name));
        Assert.Equal($"درخواست شما با کد رهگیری 10025 به {Kerman.Unit("head")!.Name.Fa} ارجاع شد.\n{Kerman.Name.Fa}", ((RequestMessageQueued)events[^1]).Text);
    }

    [Fact]
    public void Nobody_is_told_who_has_no_mobile_or_whose_organisation_sends_none()
    {
        var state = Scenario.Submitted().State!;
        var answered = new Reply("انجام شد.", true);

        Assert.NotNull(Told(Kerman, state, answered));
        Assert.Null(Told(Kerman, state with { Applicant = state.Applicant with { Mobile = null } }, answered));
        Assert.Null(Told(Kerman with { Messages = [new MessageTemplate("answered", null)] }, state, answered));
    }

    [Fact]
    [Seed("I-12")]
    [Seed("I-34")]
    public void An_organisations_own_text_takes_its_values_and_its_number_from_fields()
    {
        var template = new MessageTemplate("answered", new LocalisedText("{fields.amount} تومان برای {fields.when}؛ {fields.why} {fields.nothing}", "x"), To: "phone");
        FieldDefinition[] fields = [Field("amount", FieldKind.Toman), Field("when", FieldKind.Date), Field("why", FieldKind.Line), Field("phone", FieldKind.Mobile)];
        var organisation = Kerman with { Messages = [template], Services = [.. Kerman.Services.Select(service => service with { Fields = [.. fields] })] };
        var state = Scenario.Submitted().State! with
        {
            Fields = FieldValues.Of(("amount", "1500000"), ("when", "2022-04-25"), ("why", "{trackingCode}\nدوم"), ("phone", "+989352222222")),
        };

        var told = Told(organisation, state, new Reply("انجام شد.", true))!;

        // What a person wrote is never taken for a placeholder.
        Assert.Equal("۱٬۵۰۰٬۰۰۰ تومان برای ۱۴۰۱/۰۲/۰۵؛ {trackingCode} دوم -", told.Text);
        Assert.Equal("+989352222222", told.To);
    }

    [Fact]
    [Seed("I-12")]
    [Seed("I-34")]
    public void At_the_end_of_the_charge_the_charged_amount_goes_to_the_mobile_of_the_form()
    {
        var state = StepScenario.Charging().State!;
        var withoutOwn = state with { Applicant = state.Applicant with { Mobile = null } };

        var told = Told(StepScenario.Iums, withoutOwn, new TakeStep("charge", null, StepScenario.Charged), Expert)!;

        Assert.Equal($"پنل پیامکی شما به مبلغ ۱٬۵۰۰٬۰۰۰ تومان شارژ شد.\nکد رهگیری: {state.TrackingCode}\n{StepScenario.Iums.Name.Fa}", told.Text);
        Assert.Equal(("charged", "+989131111111"), (told.Template, told.To));
    }

    [Fact]
    [Seed("I-30")]
    public void A_return_to_the_applicant_is_told_and_a_step_without_message_is_not()
    {
        Assert.Equal("returned", Told(StepScenario.Iums, StepScenario.Referred().State!, new TakeStep("returnToApplicant", "شرکت فاکتور را صادر می‌کند."), Expert)!.Template);
        Assert.Null(Told(StepScenario.Iums, StepScenario.Registered().State!, new TakeStep("issueInvoice"), Maryam));
    }

    [Fact]
    public void Every_text_of_the_product_names_only_what_it_may()
    {
        foreach (var product in ProductTemplates.All)
        {
            Assert.Matches("[؀-ۿ]", product.Template.Text!.Fa);
            foreach (var text in new[] { product.Template.Text.Fa, product.Template.Text.En })
            {
                var named = System.Text.RegularExpressions.Regex.Matches(text, "[{]([^{}]*)[}]").Select(match => match.Groups[1].Value);
                Assert.All(named, name => Assert.True(product.Placeholders.Contains(name) || (product.OfRequest && name == "fields.amount"), $"{product.Key} {name}"));
            }
        }
    }

    private static FieldDefinition Field(string key, FieldKind kind) => new(key, kind, new LocalisedText(key, key));

    private static RequestMessageQueued? After<TCommand>(Scenario scenario, TCommand command, Actor actor)
        where TCommand : IRequestCommand<TCommand> =>
        Told(scenario.State!.ApprovalNeeded ? Kashan : Kerman, scenario.State!, command, actor);

    private static RequestMessageQueued? Told(OrganisationDefinition organisation, RequestState state, Reply reply) => Told(organisation, state, reply, Expert);

    private static RequestMessageQueued? Told<TCommand>(OrganisationDefinition organisation, RequestState state, TCommand command, Actor actor)
        where TCommand : IRequestCommand<TCommand>
    {
        var context = new DecisionContext(Morning + Duration.FromHours(1), actor, organisation, 1) { MessageId = Id };
        var decision = TCommand.Decide(command, state, context);
        Assert.False(decision.IsRejected, decision.Rejection?.ToString());
        var events = TurnMessage.With(state, decision.Events, context);
        Assert.Equal(decision.Events, events.Take(decision.Events.Count));
        return events.Count == decision.Events.Count ? null : Assert.IsType<RequestMessageQueued>(Assert.Single(events.Skip(decision.Events.Count)));
    }
}
