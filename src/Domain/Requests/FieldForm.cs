using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Reads the values of fields that a definition asks for, each by its kind; what is wrong goes into the shape check.</summary>
internal sealed class FieldForm(ShapeCheck check, OrganisationDefinition organisation, FileForm files)
{
    /// <param name="fields">The fields, in their order.</param>
    /// <param name="sent">What was filled in.</param>
    /// <param name="sender">Who sends the form; null where that itself is wrong.</param>
    public FieldValues Read(ValueList<FieldDefinition> fields, IReadOnlyDictionary<string, string?>? sent, SenderKind? sender)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var given = sent?.GetValueOrDefault(field.Key);
            if (field.When is { } when && (when.Sender is not null && sender is null || when.Field is { } above && wrong.Contains(above)))
            {
                // What it hangs on has to be put right first; until then nobody can say whether it is asked for.
                wrong.Add(field.Key);
            }
            else if (field.When?.Holds(sender ?? default, values) == false)
            {
                // Not passed over: the person typed it and would believe that it arrived.
                if (!TextRules.IsBlank(given))
                {
                    check.Add($"fields.{field.Key}", FieldErrorCodes.NotAsked);
                }
            }
            else if (Value(field, given) is { } value)
            {
                values.Add(field.Key, value);
            }
            else if (field.Required || !TextRules.IsBlank(given))
            {
                wrong.Add(field.Key);
            }
        }

        foreach (var key in sent?.Keys.Where(key => fields.All(field => field.Key != key)) ?? [])
        {
            // A name that could be a field's is repeated in the answer; anything else a client sent is not.
            check.Add(DefinitionPatterns.FieldKey().IsMatch(key) ? $"fields.{key}" : "fields", FieldErrorCodes.UnknownField);
        }

        return new FieldValues(values);
    }

    private string? Value(FieldDefinition field, string? sent)
    {
        var name = $"fields.{field.Key}";
        var multiLine = field.Kind == FieldKind.Text;
        var typed = IsKeptAsTyped(field.Kind) ? sent : TextRules.WithoutMarks(sent);
        var value = (field.Required, multiLine) switch
        {
            (true, true) => check.Text(name, typed, field.Limit),
            (true, false) => check.Line(name, typed, field.Limit),
            (false, true) => check.OptionalText(name, typed, field.Limit),
            (false, false) => check.OptionalLine(name, typed, field.Limit),
        };
        return string.IsNullOrEmpty(value) ? null : field.Kind switch
        {
            FieldKind.Line => Line(name, value, field),
            FieldKind.Text => value,
            FieldKind.Number => Number(name, WrittenNumber.Find(value), field),
            FieldKind.Toman => Number(name, WrittenNumber.FindToman(value), field),
            FieldKind.Mobile => Known(name, MobileNumber.Normalise(value), FieldErrorCodes.InvalidMobile),
            FieldKind.NationalCode => Known(name, NationalCode.Normalise(value), FieldErrorCodes.InvalidNationalCode),
            FieldKind.Email => Known(name, EmailAddress.IsOne(value) ? value : null, FieldErrorCodes.InvalidEmail),
            FieldKind.Date => Known(name, Date(value), FieldErrorCodes.InvalidDate),
            FieldKind.Choice => OneOf(name, value, [.. field.Choices.Select(choice => choice.Key)]),
            FieldKind.Unit => Known(name, organisation.Unit(value)?.Key, FieldErrorCodes.UnknownUnit),
            FieldKind.YesNo => OneOf(name, value, [YesNo.Yes, YesNo.No]),
            FieldKind.File => files.Field(name, field, value),
        };
    }

    /// <summary>Of the other kinds only the meaning is kept, and the marks of direction that come along when a number is copied have none.</summary>
    private static bool IsKeptAsTyped(FieldKind kind) => kind is FieldKind.Line or FieldKind.Text;

    private string? Known(string name, string? value, string code)
    {
        if (value is null)
        {
            check.Add(name, code);
        }

        return value;
    }

    private string? OneOf(string name, string value, ValueList<string> allowed)
    {
        if (allowed.Contains(value))
        {
            return value;
        }

        check.Add(name, FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", allowed)));
        return null;
    }

    private string? Line(string name, string value, FieldDefinition field)
    {
        if (field.Pattern is not { } pattern)
        {
            return value;
        }

        // Digits and letters of a pattern mean those of any keyboard.
        var line = PersianText.OfOneKeyboard(value);
        if (Regex.IsMatch(line, $"^(?:{pattern.Expression})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))
        {
            return line;
        }

        check.Add(name, FieldErrorCodes.WrongForm, ("pattern", pattern.Expression), ("meaningFa", pattern.Meaning.Fa), ("meaningEn", pattern.Meaning.En));
        return null;
    }

    private string? Number(string name, long? number, FieldDefinition field)
    {
        if (number is null)
        {
            check.Add(name, FieldErrorCodes.InvalidNumber);
            return null;
        }

        if (number < field.LeastAllowed)
        {
            check.Add(name, FieldErrorCodes.TooSmall, ("least", Written(field.LeastAllowed.Value)));
            return null;
        }

        if (number > field.Most)
        {
            check.Add(name, FieldErrorCodes.TooLarge, ("most", Written(field.Most.Value)));
            return null;
        }

        return Written(number.Value);
    }

    private static string? Date(string value) => WrittenDate.FindTyped(value) is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
