using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Portal.Texts;

/// <summary>The portal's own texts in one language, and what else depends on it: direction, digits, dates.</summary>
public sealed partial class PortalTexts(CultureInfo language)
{
    internal static readonly ResourceManager Resources = new("ServiceDesk.Portal.Texts.Texts", typeof(PortalTexts).Assembly);

    /// <summary>For <c>lang</c>.</summary>
    public string Language => IsPersian ? "fa" : "en";

    /// <summary>For <c>dir</c>.</summary>
    public string Direction => IsPersian ? "rtl" : "ltr";

    public string OtherLanguage => IsPersian ? "en" : "fa";

    public string OtherDirection => IsPersian ? "ltr" : "rtl";

    /// <summary>The text of a key; tests hold the pages' keys to the texts.</summary>
    public string this[string key] =>
        Resources.GetString(key, IsPersian ? Languages.Persian : CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    private bool IsPersian => Languages.IsPersian(language);

    /// <summary>The text of a key with its placeholder <c>{name}</c> filled in.</summary>
    public string Of(string key, params IReadOnlyList<(string Name, string Value)> values) =>
        Placeholder().Replace(this[key], match => values.First(value => value.Name == match.Groups[1].Value).Value);

    /// <summary>An organisation's text in this language.</summary>
    public string Of(Wording wording) => IsPersian ? wording.Fa : wording.En;

    /// <summary>A number in the language's digits.</summary>
    public string Of(int number) => Digits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Date and time as they are in the moment's own offset: Jalali in Persian, Gregorian in English.</summary>
    public string Of(DateTimeOffset local) => Of("moment", ("date", Date(local)), ("time", Digits(local.ToString("HH:mm", CultureInfo.InvariantCulture))));

    private string Date(DateTimeOffset local) => IsPersian
        ? Jalali.Long(NodaTime.LocalDate.FromDateTime(local.DateTime), language)
        : local.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    private string Digits(string text) => IsPersian ? Domain.Text.Digits.ToPersian(text) : text;

    [GeneratedRegex("[{]([a-zA-Z]+)[}]")]
    internal static partial Regex Placeholder();
}
