using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Tests.Catalogue;

namespace ServiceDesk.Domain.Tests.Seeds;

/// <summary>What the five organisations offer, as data.</summary>
public sealed class CatalogueTests
{
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

    [Fact]
    [Seed("I-10")]
    public void The_organisational_unit_is_picked_from_a_list()
    {
        var unit = Organisations.Read("iums").Service("sms-panel-charge")!.Field("organisationalUnit")!;

        Assert.Equal((FieldKind.Unit, true), (unit.Kind, unit.Required));
    }
}
