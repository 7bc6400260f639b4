using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads the fields of a form in a definition file.</summary>
internal static class FieldReader
{
    /// <summary>Amounts and numbers have at most fifteen digits: no program that reads them as JSON loses one.</summary>
    private const long Largest = 999_999_999_999_999;

    public static ValueList<FieldDefinition> Read(ObjectReader form, string name)
    {
        var above = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);
        var fields = form.List(name, reader =>
        {
            var field = Field(reader, above);
            above.TryAdd(field.Key, field);
            return field;
        });
        DefinitionChecks.Unique(form, name, fields, field => field.Key, "key");
        return fields;
    }

    private static FieldDefinition Field(ObjectReader reader, IReadOnlyDictionary<string, FieldDefinition> above)
    {
        var field = new FieldDefinition(
            reader.Matching("key", DefinitionPatterns.FieldKey(), DefinitionPatterns.FieldKeyInWords),
            reader.Choice<FieldKind>("kind"),
            reader.Localised("label"))
        {
            Help = reader.OptionalLocalised("help"),
            Required = reader.Flag("required", otherwise: false),
            Limit = (int)reader.Number("limit", 1, 20_000, 200),
            Pattern = reader.Optional("pattern", pattern => new FieldPattern(
                DefinitionChecks.Pattern(pattern, "expression", pattern.Text("expression")), pattern.Localised("meaning"))),
            Least = reader.OptionalNumber("least", -Largest, Largest),
            Most = reader.OptionalNumber("most", -Largest, Largest),
            Choices = Choices(reader, "choices"),
            Formats = reader.Choices<FileFormat>("formats"),
            LimitBytes = FileRuleReader.LimitBytes(reader),
            When = reader.Optional("when", condition => Condition(condition, above)),
            Template = reader.Optional("template", Template),
        };
        Only(reader, field, "pattern", field.Pattern is not null, FieldKind.Line);
        Only(reader, field, "least", field.Least is not null, FieldKind.Number, FieldKind.Toman);
        Only(reader, field, "most", field.Most is not null, FieldKind.Number, FieldKind.Toman);
        Only(reader, field, "choices", field.Choices.Count > 0, FieldKind.Choice);
        reader.AddRule(() => JsonRules.Needs("choices", "kind", "choice"));
        Only(reader, field, "formats", field.Formats.Count > 0, FieldKind.File);
        Only(reader, field, "limitBytes", field.LimitBytes is not null, FieldKind.File);
        if (field.Kind == FieldKind.File && reader.Has("limit"))
        {
            reader.Errors.Add(reader.At("limit"), "A file has no limit in characters.", "limitBytes");
        }

        if (field is { Kind: FieldKind.File, Key: RequestFile.Body or RequestFile.Attachment })
        {
            reader.Errors.Add(reader.At("key"), $"'{field.Key}' is what other files of a request are called.", "another key");
        }

        if (field is { Kind: FieldKind.Choice, Choices.Count: 0 })
        {
            reader.Errors.Add(reader.At("choices"), "There is nothing to choose.", "at least one choice with key and name");
        }

        if (field.Least > field.Most)
        {
            reader.Errors.Add(reader.At("most"), "The most is less than the least.", "at least the least");
        }

        return field;
    }

    /// <summary>A list of what can be chosen, each key once.</summary>
    public static ValueList<ChoiceDefinition> Choices(ObjectReader reader, string name)
    {
        var choices = reader.List(name, choice => new ChoiceDefinition(
            choice.Matching("key", DefinitionPatterns.Code(), DefinitionPatterns.CodeInWords), choice.Localised("name")));
        DefinitionChecks.Unique(reader, name, choices, choice => choice.Key, "key");
        return choices;
    }

    private static FieldCondition Condition(ObjectReader reader, IReadOnlyDictionary<string, FieldDefinition> above)
    {
        var sender = reader.OptionalChoice<SenderKind>("sender");
        var field = reader.OptionalText("field");
        var values = reader.Texts("is");
        if (field is not null && !above.ContainsKey(field))
        {
            reader.Errors.Add(reader.At("field"), $"No field '{field}' stands above this one.", above.Count == 0 ? "none" : string.Join(", ", above.Keys));
        }
        else if (field is not null && values.Count == 0)
        {
            reader.Errors.Add(reader.At("is"), "The condition names no value.", "a list of values of the field");
        }
        else if (field is null && sender is null)
        {
            reader.Errors.Add(reader.Path, "The condition states nothing.", "sender, or field with is");
        }
        else if (field is not null && Allowed(above[field]) is { } allowed)
        {
            foreach (var (value, path) in values.Where(value => !allowed.Contains(value.Text)))
            {
                reader.Errors.Add(path, $"The field '{field}' never holds '{value}'.", string.Join(", ", allowed));
            }
        }
        else if (field is not null && Kept(above[field]) is var (holds, form))
        {
            foreach (var (value, path) in values.Where(value => !holds(value.Text)))
            {
                reader.Errors.Add(path, $"The field '{field}' never holds '{value}'.", form);
            }
        }

        return new FieldCondition(sender, field, [.. values.Select(value => value.Text)]);
    }

    /// <summary>All that a field can hold; null where that has no end.</summary>
    private static IReadOnlyList<string>? Allowed(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Choice => [.. field.Choices.Select(choice => choice.Key)],
        FieldKind.YesNo => [YesNo.Yes, YesNo.No],
        _ => null,
    };

    /// <summary>Which values a field can hold, and how they are written; null where every text is one. A value of a condition is compared with what is kept, not with what was typed.</summary>
    private static (Func<string, bool> Holds, string Form)? Kept(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Toman => (
            value => WrittenNumber.Find(value) is { } number && number.ToString(CultureInfo.InvariantCulture) == value && !(number < field.LeastAllowed) && !(number > field.Most),
            "a number that the field allows, in Latin digits alone"),
        FieldKind.Date => (value => LocalDatePattern.Iso.Parse(value).Success, "a date as yyyy-MM-dd"),
        FieldKind.Mobile => (value => MobileNumber.Normalise(value) == value, "a mobile number as +989121234567"),
        FieldKind.NationalCode => (value => NationalCode.Normalise(value) == value, "a national code in Latin digits"),
        FieldKind.File => (_ => false, "a field of another kind: every file is a new one"),
        _ => null,
    };

    private static FormTemplate Template(ObjectReader reader)
    {
        var address = DefinitionChecks.Address(reader, "address", reader.Text("address"));
        return new FormTemplate(reader.Localised("name"), address);
    }

    private static void Only(ObjectReader reader, FieldDefinition field, string property, bool isThere, params FieldKind[] kinds)
    {
        reader.AddRule(() => JsonRules.Only(property, "kind", kinds.Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()))));
        if (isThere && !kinds.Contains(field.Kind))
        {
            reader.Errors.Add(reader.At(property), "A field of this kind has none.", $"{property} only with the kinds {string.Join(", ", kinds.Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())))}");
        }
    }
}
