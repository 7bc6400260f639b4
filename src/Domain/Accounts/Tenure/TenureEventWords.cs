using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>What the sentences about these events name; names, addresses and standings are no auditor's business.</summary>
internal static class TenureEventWords
{
    /// <summary>The variant of the sentence, if the event has several, and what it names; null when it is none of these events.</summary>
    public static (string Variant, FieldValues Details)? Sentence(AccountEvent @event, CultureInfo culture, OrganisationDefinition? organisation) => @event switch
    {
        AccountIdentityChecked e => (e.Registries.Count > 0 ? "" : ".unasked", FieldValues.Of(
            ("door", DoorWords.NameOf(e.Door, culture, organisation)), ("registries", string.Join(Languages.IsPersian(culture) ? "، " : ", ", e.Registries.Select(kind => Texts.Of(kind, culture)))))),
        AccountOwnMobileVerified => ("", FieldValues.Empty),
        AccountTemporaryGranted => ("", FieldValues.Empty),
        AccountExpiryReminded e => ("", FieldValues.Of(("days", e.Days.ToString(CultureInfo.InvariantCulture)))),
        AccountExpired => ("", FieldValues.Empty),
        AccountStandingSynchronised => ("", FieldValues.Empty),
        AccountPermanentRequested e => ($".{(e.Way == PermanentWay.ExistingMail ? "existingMail" : "chosenName")}", FieldValues.Empty),
        AccountPermanentRefused => ("", FieldValues.Empty),
        AccountPermanentGranted => ("", FieldValues.Empty),
        _ => null,
    };
}
