using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Tests.Schema;

public sealed class FieldValueTests
{
    [Fact]
    public void Values_stand_in_the_order_of_the_form_and_a_file_is_shown_among_the_files()
    {
        var kerman = OrganisationDefinitionReader.Read("kerman.json", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "organisations", "kerman.json"))).Definition!;
        var label = new LocalisedText("فیلد", "Field");
        FieldDefinition[] form = [new("when", FieldKind.Date, label), new("picture", FieldKind.File, label), new("amount", FieldKind.Toman, label), new("never", FieldKind.Line, label)];

        var values = FieldValue.Of(kerman, form, FieldValues.Of(("amount", "1500000"), ("gone", "x"), ("picture", "01a1f9cb"), ("when", "2025-03-20")));

        Assert.Equal(
            [("when", "فیلد", "۱۴۰۳/۱۲/۳۰"), ("picture", "فیلد", null), ("amount", "فیلد", "۱٬۵۰۰٬۰۰۰"), ("gone", null, "x")],
            values.Select(value => (value.Key, value.Label?.Fa, value.Shown?.Fa)));
    }
}
