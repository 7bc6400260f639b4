using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads an organisation's definition file: the definition, or everything that is wrong with it at once.</summary>
public static class OrganisationDefinitionReader
{
    private static readonly Palette StandardColours = new("#1f4e79", "#0b6b53");

    /// <param name="fileName">How the file is called in errors.</param>
    /// <param name="utf8">Its content.</param>
    public static OrganisationReading Read(string fileName, ReadOnlyMemory<byte> utf8)
    {
        var errors = new DefinitionErrors(fileName);
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var definition = Organisation(new ObjectReader(document.RootElement, "$", errors));
            return errors.All.Count == 0 ? OrganisationReading.Of(definition!) : OrganisationReading.Failed(errors.All);
        }
        catch (JsonException wrong)
        {
            errors.Add("$", $"Line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}: this is no JSON.", "one JSON object in UTF-8, without comments");
        }
        catch (InvalidOperationException)
        {
            // A text with bytes or escapes that are no Unicode is found only when it is read.
            errors.Add("$", "A text holds something that is not Unicode.", "one JSON object in UTF-8, without comments");
        }

        return OrganisationReading.Failed(errors.All);
    }

    /// <summary>
    /// A definition as it stands in the store. It was right by the rules of its time; what rules that came later say against
    /// it does not count, for requests stay pinned to it and a release must not shut an organisation out.
    /// </summary>
    /// <param name="name">How the definition is called in errors.</param>
    /// <param name="utf8">Its content.</param>
    /// <exception cref="InvalidOperationException">It is no definition.</exception>
    public static OrganisationDefinition ReadStored(string name, ReadOnlyMemory<byte> utf8)
    {
        var errors = new DefinitionErrors(name);
        using var document = JsonDocument.Parse(utf8);
        return Organisation(new ObjectReader(document.RootElement, "$", errors))
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, errors.All));
    }

    /// <summary>The JSON Schema (2020-12) of what <see cref="Read"/> reads, without the words that explain it.</summary>
    public static JsonObject Describe() => ObjectReader.Describe(Organisation);

    private static OrganisationDefinition? Organisation(ObjectReader file)
    {
        if (file.Broken)
        {
            return null;
        }

        var units = file.List("units", Unit);
        var parties = Parties(file);
        var key = file.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords);
        var (name, title) = (file.Localised("name"), file.Localised("title"));
        var colours = file.Optional("colours", Colours) ?? StandardColours;
        var (hosts, calendar) = (DefinitionChecks.UniqueTexts(file, "hosts", DefinitionPatterns.Host(), DefinitionPatterns.HostInWords), CalendarReader.Read(file));
        var calendars = DefinitionChecks.UniqueTexts(file, "calendars", DefinitionPatterns.CalendarFile(), DefinitionPatterns.CalendarFileInWords);
        var numbering = file.Optional("numbering", Numbering) ?? TrackingNumbering.Unguessable;
        var categories = file.List("categories", Category);
        var services = file.List("services", new ServiceReader(units, categories, parties).Read);
        var statuses = file.Optional("statuses", Statuses) ?? StatusDefaults.All;
        var messages = new MessageReader(services).Read(file);
        var doors = new DoorReader(units, parties, services).Read(file);
        file.Close();
        if (DefinitionPatterns.ReservedKeys.Contains(key))
        {
            file.Errors.Add(file.At("key"), $"'{key}' is a word of the product's own addresses.", $"none of {string.Join(", ", DefinitionPatterns.ReservedKeys)}");
        }

        file.Constrain("key", schema => schema["not"] = new JsonObject { ["enum"] = new JsonArray([.. DefinitionPatterns.ReservedKeys.Select(reserved => JsonValue.Create(reserved))]) });
        DefinitionChecks.Present(file, "units", units.Count);
        DefinitionChecks.Unique(file, "units", units, unit => unit.Key, "key");
        DefinitionChecks.Present(file, "services", services.Count);
        DefinitionChecks.Unique(file, "services", services, service => service.Key, "key");
        DefinitionChecks.Unique(file, "categories", categories, category => category.Key, "key");
        return calendar is null ? null : new OrganisationDefinition
        {
            Key = key,
            Name = name,
            Title = title,
            Colours = colours,
            Hosts = hosts,
            Calendar = calendar,
            Calendars = calendars,
            Numbering = numbering,
            Units = units,
            Categories = categories,
            Parties = parties,
            Services = services,
            Statuses = statuses,
            Messages = messages,
            Doors = doors,
        };
    }

    private static UnitDefinition Unit(ObjectReader unit) => new(
        unit.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords),
        unit.Localised("name"),
        unit.Flag("isHead", otherwise: false))
    {
        Contact = unit.Optional("contact", Contact),
    };

    private static UnitContact Contact(ObjectReader contact)
    {
        var read = new UnitContact(contact.OptionalText("phone", 60), contact.OptionalText("extension", 60), contact.OptionalLocalised("address"));
        if (read is { Phone: null, Extension: null, Address: null })
        {
            contact.Errors.Add(contact.Path, "The contact says nothing.", "phone, extension or address");
        }

        return read;
    }

    private static CategoryDefinition Category(ObjectReader category) => new(
        category.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords),
        category.Localised("name"),
        category.OptionalLocalised("description"));

    private static ValueList<PartyDefinition> Parties(ObjectReader file)
    {
        var parties = file.List("parties", party => new PartyDefinition(
            party.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords),
            party.Localised("name"))
        {
            Description = party.OptionalLocalised("description"),
        });
        DefinitionChecks.Unique(file, "parties", parties, party => party.Key, "key");
        return parties;
    }

    private static Palette Colours(ObjectReader colours) => new(
        colours.Matching("primary", DefinitionPatterns.Colour(), DefinitionPatterns.ColourInWords),
        colours.Matching("accent", DefinitionPatterns.Colour(), DefinitionPatterns.ColourInWords));

    private static TrackingNumbering Numbering(ObjectReader numbering) => new(
        numbering.Choice<NumberingKind>("kind"),
        numbering.Number("first", 1, 999_999_999, 1));

    private static ValueList<StatusPresentation> Statuses(ObjectReader statuses) => StatusDefaults.All
        .Select(standard => statuses.Optional(LifeCycle.Name(standard.Status), own => new StatusPresentation(
            standard.Status,
            own.Localised("label"),
            own.OptionalChoice<StatusColour>("colour") ?? standard.Colour,
            own.OptionalChoice<StatusIcon>("icon") ?? standard.Icon)) ?? standard)
        .ToValueList();
}
