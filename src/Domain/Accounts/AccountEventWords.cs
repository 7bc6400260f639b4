using System.Globalization;
using System.Text.Json;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Every event of an account in words, for auditors; deterministic, from the event alone.</summary>
public static class AccountEventWords
{
    /// <summary>What happened, in one sentence. What an account is known by is told by its kind: the number or code itself is no auditor's business.</summary>
    public static string Describe(AccountEvent @event, CultureInfo culture)
    {
        var (variant, details) = Sentence(@event, culture);
        var parameters = new Dictionary<string, string>(details, StringComparer.Ordinal)
        {
            ["name"] = @event.By.Name,
            ["role"] = Texts.Of(@event.By.Role, culture),
        };
        return Texts.Format($"event.{AccountEventContracts.NameOf(@event)}{variant}", culture, parameters);
    }

    /// <summary>The variant of the sentence, if the event has several, and what it names.</summary>
    private static (string Variant, FieldValues Details) Sentence(AccountEvent @event, CultureInfo culture) => @event switch
    {
        AccountOpened e => ("", FieldValues.Of(("person", e.Name), ("door", e.Door), ("identity", Texts.Of(e.Kind, culture)))),
        AccountIdentityAdded e => ("", FieldValues.Of(("door", e.Door), ("identity", Texts.Of(e.Kind, culture)))),
        AccountProfileChanged e => ("", FieldValues.Of(("person", e.Name))),
        AccountMobileChanged => ("", FieldValues.Empty),
        AccountPasswordSet e => ($".{JsonNamingPolicy.CamelCase.ConvertName(e.Occasion.ToString())}", FieldValues.Empty),
        _ => throw new InvalidOperationException($"No words for {@event.GetType().Name}."),
    };
}
