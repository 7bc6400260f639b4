using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Tests.Requests;

namespace ServiceDesk.Domain.Tests.Seeds;

/// <summary>What the five organisations offer and ask for, as data.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Keys => [.. Organisations.Keys];

    [Fact]
    [Seed("I-06")]
    public void The_SMS_panel_charge_stands_under_a_card_of_the_same_name()
    {
        var iums = Organisations.Read("iums");
        var service = iums.Service("sms-panel-charge")!;
        var card = Assert.Single(iums.Categories);

        Assert.Equal(card.Key, service.Category);
        Assert.Equal(("درخواست شارژ مبلغ پنل پیامکی", card.Name), (card.Name.Fa, service.Name));
    }

    [Theory]
    [Seed("I-08", "E-17", "E-18", "K-12", "K-13", "K-15", "F-22", "F-23")]
    [MemberData(nameof(Keys))]
    public void Every_field_of_every_form_has_its_own_help_in_both_languages(string organisation) => Assert.All(
        Organisations.Read(organisation).Services,
        service =>
        {
            Assert.All([service.SenderNameHelp, service.UnitHelp, service.SubjectHelp, service.BodyHelp], help => Assert.True(help is { Fa.Length: > 0, En.Length: > 0 }));
            Assert.All([.. service.Fields, .. service.Steps?.Transitions.SelectMany(step => step.Fields) ?? []], field => Assert.True(field.Help is { Fa.Length: > 0, En.Length: > 0 }, field.Key));
        });

    [Fact]
    [Seed("I-10")]
    public void The_organisational_unit_is_picked_from_a_list()
    {
        var unit = Organisations.Read("iums").Service("sms-panel-charge")!.Field("organisationalUnit")!;

        Assert.Equal((FieldKind.Unit, true), (unit.Kind, unit.Required));
    }

    [Fact]
    [Seed("I-14", "I-15")]
    public void The_charge_is_described_and_asks_for_no_priority_until_the_organisation_names_some()
    {
        var charge = new Submit("sms-panel-charge", null, null, null, "شارژ پنل", " ", "urgent", new Dictionary<string, string?>
        {
            ["organisationalUnit"] = "it",
            ["contactNumber"] = "021",
            ["mobile"] = "09131111111",
            ["amount"] = "500000",
        });
        var iums = Organisations.Read("iums");
        var named = iums with { Services = [.. iums.Services.Select(service => service with { Priorities = [new("urgent", new("فوری", "Urgent"))] })] };

        new Scenario(iums).When(charge, Samples.Maryam).ThenWrong(("body", FieldErrorCodes.Required), ("priority", FieldErrorCodes.NotAsked));
        Assert.Equal("urgent", new Scenario(named).When(charge with { Body = "برای سامانه نوبت‌دهی" }, Samples.Maryam).Then<RequestSubmitted>().Priority);
    }

    [Fact]
    [Seed("E-18", "F-04", "F-24", "K-16")]
    public void Kerman_asks_for_a_text_and_Kashan_and_Faragostar_for_a_letter_as_a_file()
    {
        Assert.Equal(BodyRule.Required, Organisations.Read("kerman").Service("correspondence")!.Body);
        Assert.Equal(BodyRule.File, Organisations.Read("kaums").Service("letter")!.Body);
        Assert.Equal(BodyRule.File, Organisations.Read("faragostar").Service("letter")!.Body);
    }

    [Fact]
    [Seed("F-17", "F-23")]
    public void Faragostar_takes_opinions_and_criticism_to_its_units()
    {
        var faragostar = Organisations.Read("faragostar");

        Assert.Equal("نظرات و انتقادات", faragostar.Service("feedback")!.Name.Fa);
        Assert.Contains(faragostar.Units, unit => unit.Name.Fa == "دبیرخانه سازمان");
        Assert.Equal(faragostar.Units.Select(unit => unit.Key), faragostar.Service("feedback")!.Units);
    }

    [Fact]
    [Seed("Q-22", "Q-23", "X-13")]
    public void Who_cannot_receive_the_code_finds_a_request_and_a_telephone()
    {
        var ikiu = Organisations.Read("ikiu");

        Assert.Null(ikiu.Service("code-not-received")!.Approval);
        Assert.Equal("1414", ikiu.Unit("software-office")!.Contact!.Extension);
    }

    [Fact]
    [Seed("X-09")]
    public void Only_Kashan_approves_letters_before_their_unit_sees_them() => Assert.Equal(
        ["kaums"],
        Organisations.Keys.Where(key => Organisations.Read(key).Services.Any(service => service.Approval is not null)));
}
