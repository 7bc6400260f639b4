using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Tests.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Seeds;

/// <summary>What people are told of their requests by text message.</summary>
public sealed class MessageTests
{
    public static TheoryData<string> Keys => [.. Organisations.Keys];

    [Fact]
    [Seed("K-35", "K-40", "K-07")]
    public void At_approval_letter_number_tracking_number_and_date_go_to_the_mobile_of_the_sign_in()
    {
        var told = Told(Scenario.AwaitingApproval(), Approval, Approver, Kashan);

        Assert.Equal("+989131111111", told.To);
        Assert.All(["156301/843", "8568348", "۱۴۰۱/۰۲/۰۳"], number => Assert.Contains(number, told.Text));
    }

    [Fact]
    [Seed("K-36", "K-42")]
    public void At_refusal_reason_and_date_are_told()
    {
        var told = Told(Scenario.AwaitingApproval(), new Reject(["attachment_missing"], null), Approver, Kashan);

        Assert.Contains(Kashan.Service("letter")!.Approval!.Reasons.Single(reason => reason.Code == "attachment_missing").Text.Fa.TrimEnd('.'), told.Text);
        Assert.Contains("۱۴۰۱/۰۲/۰۳", told.Text);
    }

    [Fact]
    [Seed("E-33")]
    public void As_soon_as_the_unit_answers_the_applicant_is_told_where_to_read_it()
    {
        var told = Told(Scenario.Submitted(), new Reply("پاسخ", true), Expert, Kerman);

        Assert.Equal("+989131111111", told.To);
        Assert.Contains(Scenario.Code, told.Text);
        Assert.DoesNotContain("پاسخ:", told.Text);
    }

    [Fact]
    [Seed("I-12", "I-34", "X-12")]
    public void At_the_end_of_the_charge_the_amount_is_told_to_the_mobile_of_the_form()
    {
        var told = Told(StepScenario.Charging(), new TakeStep("charge", null, StepScenario.Charged), Expert, StepScenario.Iums);

        Assert.Equal(("charged", "+989131111111"), (told.Template, told.To));
        Assert.Contains("۱٬۵۰۰٬۰۰۰ تومان", told.Text);
    }

    [Fact]
    [Seed("I-30", "X-12")]
    public void What_is_returned_to_the_requester_is_told_too() =>
        Assert.Equal("returned", Told(StepScenario.Referred(), new TakeStep("returnToApplicant", "فاکتور صادر می‌شود."), Expert, StepScenario.Iums).Template);

    [Theory]
    [Seed("X-12", "I-34")]
    [MemberData(nameof(Keys))]
    public void Every_kind_of_message_has_a_text_in_both_languages_at_every_organisation(string key) => Assert.All(
        ProductTemplates.All,
        template => Assert.True(Organisations.Read(key).Message(template.Key)?.Text is { Fa.Length: > 0, En.Length: > 0 }, template.Key));

    private static RequestMessageQueued Told<TCommand>(Scenario before, TCommand command, Actor actor, OrganisationDefinition organisation)
        where TCommand : IRequestCommand<TCommand> => Assert.Single(
            TurnMessage.With(before.State, [.. before.When(command, actor).Events], new DecisionContext(before.Now, actor, organisation, 1) { MessageId = Guid.NewGuid() })
                .OfType<RequestMessageQueued>());
}
