using System.Globalization;
using System.Text.Json;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Every event of an account in words, for auditors; deterministic, from the event alone.</summary>
public static class AccountEventWords
{
    /// <summary>What happened, in one sentence. What an account is known by is told by its kind: the number or code itself is no auditor's business.</summary>
    /// <param name="event">The event.</param>
    /// <param name="culture">Persian or English.</param>
    /// <param name="before">The account before it, for what ids mean; they stand themselves when null.</param>
    /// <param name="organisation">For the names of units and the zone of times; keys and UTC stand when null.</param>
    public static string Describe(AccountEvent @event, CultureInfo culture, AccountState? before = null, OrganisationDefinition? organisation = null)
    {
        var (variant, details) = AppointmentWords.Sentence(@event, before, culture, organisation) ?? Sentence(@event, culture, organisation);
        var parameters = new Dictionary<string, string>(details, StringComparer.Ordinal)
        {
            ["name"] = @event.By.Name,
            ["role"] = Texts.OfRole(@event.By, culture),
        };
        return Texts.Format($"event.{AccountEventContracts.NameOf(@event)}{variant}", culture, parameters);
    }

    /// <summary>The variant of the sentence, if the event has several, and what it names.</summary>
    private static (string Variant, FieldValues Details) Sentence(AccountEvent @event, CultureInfo culture, OrganisationDefinition? organisation) => @event switch
    {
        AccountOpened e => ("", FieldValues.Of(("person", e.Name), ("door", DoorWords.NameOf(e.Door, culture, organisation)), ("identity", Texts.Of(e.Kind, culture)))),
        AccountIdentityAdded e => ("", FieldValues.Of(("door", DoorWords.NameOf(e.Door, culture, organisation)), ("identity", Texts.Of(e.Kind, culture)))),
        AccountProfileChanged e => ("", FieldValues.Of(("person", e.Name))),
        AccountMobileChanged => ("", FieldValues.Empty),
        AccountPasswordSet e => ($".{JsonNamingPolicy.CamelCase.ConvertName(e.Occasion.ToString())}", FieldValues.Empty),
        _ => TenureEventWords.Sentence(@event, culture, organisation) ?? throw new InvalidOperationException($"No words for {@event.GetType().Name}."),
    };
}
