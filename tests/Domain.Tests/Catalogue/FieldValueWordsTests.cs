using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Tests.Catalogue;

public sealed class FieldValueWordsTests
{
    private static readonly OrganisationDefinition Kerman = Organisations.Read("kerman");

    [Theory]
    [Seed("I-12", "I-13")]
    [InlineData(FieldKind.Toman, "1500000", "۱٬۵۰۰٬۰۰۰", "1,500,000")]
    [InlineData(FieldKind.Toman, "-999", "-۹۹۹", "-999")]
    [InlineData(FieldKind.Number, "1403", "۱۴۰۳", "1403")]
    [InlineData(FieldKind.Date, "2025-03-20", "۱۴۰۳/۱۲/۳۰", "2025-03-20")]
    [InlineData(FieldKind.YesNo, "yes", "بله", "yes")]
    [InlineData(FieldKind.YesNo, "no", "خیر", "no")]
    [InlineData(FieldKind.Choice, "b", "دوم", "Second")]
    [InlineData(FieldKind.Unit, "it", "فناوری اطلاعات", "Information Technology")]
    [InlineData(FieldKind.Mobile, "+989121234567", "+989121234567", "+989121234567")]
    [InlineData(FieldKind.Text, "a\n12", "a\n12", "a\n12")]
    public void What_was_entered_is_shown_as_people_read_it(FieldKind kind, string stored, string persian, string english)
    {
        var field = new FieldDefinition("field", kind, new LocalisedText("فیلد", "Field"))
        {
            Choices = [new ChoiceDefinition("a", new LocalisedText("یکم", "First")), new ChoiceDefinition("b", new LocalisedText("دوم", "Second"))],
        };

        Assert.Equal((persian, english), Shown(field, stored));
    }

    [Theory]
    [InlineData(FieldKind.Choice)]
    [InlineData(FieldKind.Unit)]
    [InlineData(FieldKind.Date)]
    [InlineData(FieldKind.Toman)]
    [InlineData(FieldKind.YesNo)]
    public void What_the_definition_no_longer_names_is_shown_as_it_is_stored(FieldKind kind) =>
        Assert.Equal(("gone", "gone"), Shown(new FieldDefinition("field", kind, new LocalisedText("فیلد", "Field")), "gone"));

    [Fact]
    public void So_is_a_field_that_the_definition_no_longer_has() => Assert.Equal(("1500000", "1500000"), Shown(null, "1500000"));

    private static (string Persian, string English) Shown(FieldDefinition? field, string value) =>
        (FieldValueWords.Of(field, value, Kerman, Languages.Persian), FieldValueWords.Of(field, value, Kerman, Languages.English));
}
