using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads what a door by national code asks of whoever registers.</summary>
internal sealed class RegistrationReader(ValueList<UnitDefinition> units)
{
    private static readonly string[] AskedAlways = [RegistryQuestion.NationalCodeKey, RegistryQuestion.MobileKey];

    public RegistrationRule Read(ObjectReader rule)
    {
        var read = new RegistrationRule
        {
            Fields = Fields(rule),
            Civil = Key(rule, "civil"),
            Hr = Key(rule, "hr"),
            Mobile = Key(rule, "mobile"),
            Domains = DefinitionChecks.UniqueTexts(rule, "domains", DefinitionPatterns.Host(), DefinitionPatterns.HostInWords),
            UserNames = rule.Optional("userNames", UserNames) ?? UserNameRule.Default,
            FormerMail = Key(rule, "formerMail"),
            ApprovalUnit = rule.OptionalText("approvalUnit"),
            Reminders = rule.List("reminders", reminder => new ReminderRule((int)reminder.Number("days", 1, 366))),
        };
        if (read.ApprovalUnit is { } unit && units.All(own => own.Key != unit))
        {
            rule.Errors.Add(rule.At("approvalUnit"), $"There is no unit '{unit}'.", string.Join(", ", units.Select(own => own.Key)));
        }

        return read;
    }

    public static ValueList<AudienceDefinition> Audiences(ObjectReader door)
    {
        var audiences = door.List("audiences", audience => new AudienceDefinition(
            audience.Matching("key", DefinitionPatterns.Code(), DefinitionPatterns.CodeInWords), audience.Localised("name"))
        {
            Hr = Key(audience, "hr"),
            Standings = [.. audience.Texts("standings").Select(standing => standing.Text)],
        });
        DefinitionChecks.Unique(door, "audiences", audiences, audience => audience.Key, "key");
        return audiences;
    }

    /// <summary>Files belong to requests, and units to services: here nothing is handed in yet.</summary>
    private static ValueList<FieldDefinition> Fields(ObjectReader rule)
    {
        var fields = FieldReader.Read(rule, "fields");
        for (var place = 0; place < fields.Count; place++)
        {
            var at = $"{rule.At("fields")}[{place}]";
            if (fields[place].Kind is FieldKind.File or FieldKind.Unit)
            {
                rule.Errors.Add($"{at}.kind", "Whoever registers is not asked for this.", "a field of another kind");
            }

            if (AskedAlways.Contains(fields[place].Key))
            {
                rule.Errors.Add($"{at}.key", $"'{fields[place].Key}' is asked for anyway.", "another key");
            }
        }

        return fields;
    }

    private static UserNameRule UserNames(ObjectReader rule) => new(
        rule.Optional("pattern", pattern => new FieldPattern(
            DefinitionChecks.Pattern(pattern, "expression", pattern.Text("expression")), pattern.Localised("meaning"))),
        [.. rule.Texts("reserved").Select(name => name.Text)]);

    private static string? Key(ObjectReader rule, string name) =>
        rule.OptionalMatching(name, DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords, needed: false);
}
