using System.Text.Json;
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

    private static OrganisationDefinition? Organisation(ObjectReader file)
    {
        if (file.Broken)
        {
            return null;
        }

        var units = file.List("units", Unit);
        var key = file.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords);
        var (name, title) = (file.Localised("name"), file.Localised("title"));
        var colours = file.Optional("colours", Colours) ?? StandardColours;
        var (hosts, calendar) = (Hosts(file), CalendarReader.Read(file));
        var numbering = file.Optional("numbering", Numbering) ?? TrackingNumbering.Unguessable;
        var categories = file.List("categories", Category);
        var services = file.List("services", new ServiceReader(units, categories).Read);
        var statuses = Statuses(file);
        file.Close();
        if (DefinitionPatterns.ReservedKeys.Contains(key))
        {
            file.Errors.Add(file.At("key"), $"'{key}' is a word of the product's own addresses.", $"none of {string.Join(", ", DefinitionPatterns.ReservedKeys)}");
        }

        Present(file, "units", units, unit => unit.Key);
        Present(file, "services", services, service => service.Key);
        DefinitionChecks.Unique(file, "categories", categories, category => category.Key, "key");
        return calendar is null ? null : new OrganisationDefinition
        {
            Key = key,
            Name = name,
            Title = title,
            Colours = colours,
            Hosts = hosts,
            Calendar = calendar,
            Numbering = numbering,
            Units = units,
            Categories = categories,
            Services = services,
            Statuses = statuses,
        };
    }

    private static void Present<T>(ObjectReader file, string list, ValueList<T> entries, Func<T, string> nameOf)
    {
        if (entries.Count == 0)
        {
            file.Errors.Add(file.At(list), "The list is empty.", "at least one entry");
        }

        DefinitionChecks.Unique(file, list, entries, nameOf, "key");
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

    private static Palette Colours(ObjectReader colours) => new(
        colours.Matching("primary", DefinitionPatterns.Colour(), DefinitionPatterns.ColourInWords),
        colours.Matching("accent", DefinitionPatterns.Colour(), DefinitionPatterns.ColourInWords));

    private static TrackingNumbering Numbering(ObjectReader numbering) => new(
        numbering.Choice<NumberingKind>("kind"),
        numbering.Number("first", 1, 999_999_999, 1));

    private static ValueList<string> Hosts(ObjectReader file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (host, path) in file.Texts("hosts"))
        {
            if (!DefinitionPatterns.Host().IsMatch(host))
            {
                file.Errors.Add(path, $"'{host}' does not fit.", DefinitionPatterns.HostInWords);
            }
            else if (!seen.Add(host))
            {
                file.Errors.Add(path, $"'{host}' stands twice.", "each once");
            }
        }

        return seen.ToValueList();
    }

    private static ValueList<StatusPresentation> Statuses(ObjectReader file)
    {
        var shown = file.OptionalObject("statuses");
        var statuses = StatusDefaults.All
            .Select(standard => shown?.Optional(LifeCycle.Name(standard.Status), own => new StatusPresentation(
                standard.Status,
                own.Localised("label"),
                own.Choice<StatusColour>("colour", standard.Colour),
                own.Choice<StatusIcon>("icon", standard.Icon))) ?? standard)
            .ToValueList();
        shown?.Close();
        return statuses;
    }
}
