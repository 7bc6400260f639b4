using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What was entered into a field, as people read it: what is stored is for programs.</summary>
public static class FieldValueWords
{
    /// <summary>
    /// An amount in groups of three, a date in the calendar of the language, the name of a choice or a unit, yes or no. Of other
    /// kinds, of a field that the definition no longer has, and of what the definition no longer names: the stored value.
    /// </summary>
    /// <param name="field">The field; null where the definition has none of that key.</param>
    /// <param name="value">The value as it is stored.</param>
    /// <param name="organisation">The definition that the request is pinned to.</param>
    /// <param name="culture">The language.</param>
    public static string Of(FieldDefinition? field, string value, OrganisationDefinition organisation, CultureInfo culture) => field?.Kind switch
    {
        FieldKind.Toman when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) => Grouped(amount, culture),
        FieldKind.Number => Languages.IsPersian(culture) ? Digits.ToPersian(value) : value,
        FieldKind.Date when LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date } => Of(date, culture),
        FieldKind.Unit => Own(organisation.Unit(value)?.Name, culture) ?? value,
        FieldKind.YesNo => Texts.Find($"answer.{value}", culture) ?? value,
        FieldKind.Choice => Own(field.Choices.FirstOrDefault(choice => choice.Key == value)?.Name, culture) ?? value,
        _ => value,
    };

    /// <summary>To be read, not to be copied: «۱۴۰۳/۰۱/۰۱», or "2024-03-20".</summary>
    public static string Of(LocalDate date, CultureInfo culture) =>
        Languages.IsPersian(culture) ? Digits.ToPersian(Jalali.Short(date)) : LocalDatePattern.Iso.Format(date);

    /// <summary>In groups of three: «۱٬۵۰۰٬۰۰۰», or "1,500,000".</summary>
    private static string Grouped(long amount, CultureInfo culture)
    {
        var grouped = amount.ToString("#,0", CultureInfo.InvariantCulture);
        return Languages.IsPersian(culture) ? Digits.ToPersian(grouped).Replace(',', '٬') : grouped;
    }

    private static string? Own(LocalisedText? text, CultureInfo culture) => Languages.IsPersian(culture) ? text?.Fa : text?.En;
}
