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
internal sealed partial class FieldForm(ShapeCheck check, OrganisationDefinition organisation, FileForm files)
{
    /// <summary>A number is folded to plain digits; more of them are no number that anybody means.</summary>
    private const int MostDigits = 15;

    public FieldValues Read(ValueList<FieldDefinition> fields, IReadOnlyDictionary<string, string?>? sent, SenderKind sender)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var given = sent?.GetValueOrDefault(field.Key);
            if (field.When?.Holds(sender, values) == false)
            {
                // Not passed over: the person typed it and would believe that it arrived.
                if (!string.IsNullOrWhiteSpace(given))
                {
                    check.Add($"fields.{field.Key}", FieldErrorCodes.NotAsked);
                }
            }
            else if (Value(field, given) is { } value)
            {
                values.Add(field.Key, value);
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
        var value = (field.Required, multiLine) switch
        {
            (true, true) => check.Text(name, sent, field.Limit),
            (true, false) => check.Line(name, sent, field.Limit),
            (false, true) => check.OptionalText(name, sent, field.Limit),
            (false, false) => check.OptionalLine(name, sent, field.Limit),
        };
        return string.IsNullOrEmpty(value) ? null : field.Kind switch
        {
            FieldKind.Line => Line(name, value, field),
            FieldKind.Text => value,
            FieldKind.Number or FieldKind.Toman => Number(name, value, field),
            FieldKind.Mobile => Known(name, MobileNumber.Normalise(value), FieldErrorCodes.InvalidMobile),
            FieldKind.NationalCode => Known(name, NationalCode.Normalise(value), FieldErrorCodes.InvalidNationalCode),
            FieldKind.Email => Known(name, Address().IsMatch(value) ? value : null, FieldErrorCodes.InvalidEmail),
            FieldKind.Date => Known(name, Date(value), FieldErrorCodes.InvalidDate),
            FieldKind.Choice => OneOf(name, value, [.. field.Choices.Select(choice => choice.Key)]),
            FieldKind.Unit => Known(name, organisation.Unit(value)?.Key, FieldErrorCodes.UnknownUnit),
            FieldKind.YesNo => OneOf(name, value, [YesNo.Yes, YesNo.No]),
            FieldKind.File => files.Field(name, field, value),
        };
    }

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

        // Digits of a pattern mean digits of any set.
        var line = Digits.ToLatin(value);
        if (Regex.IsMatch(line, $"^(?:{pattern.Expression})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))
        {
            return line;
        }

        check.Add(name, FieldErrorCodes.WrongForm, ("pattern", pattern.Expression), ("meaningFa", pattern.Meaning.Fa), ("meaningEn", pattern.Meaning.En));
        return null;
    }

    private string? Number(string name, string value, FieldDefinition field)
    {
        // People group thousands, with the Latin, the Persian or the Arabic comma.
        var written = Digits.ToLatin(value).Replace(",", "").Replace("٬", "").Replace("،", "").Replace('\u2212', '-');
        if (written.TrimStart('-').Length > MostDigits || !long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            check.Add(name, FieldErrorCodes.InvalidNumber);
            return null;
        }

        // Nobody asks for an amount of nothing.
        var least = field.Least ?? (field.Kind == FieldKind.Toman ? 1 : null);
        if (number < least)
        {
            check.Add(name, FieldErrorCodes.TooSmall, ("least", Written(least.Value)));
            return null;
        }

        if (number > field.Most)
        {
            check.Add(name, FieldErrorCodes.TooLarge, ("most", Written(field.Most.Value)));
            return null;
        }

        return Written(number);
    }

    private static string? Date(string value) => WrittenDate.Find(value) is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    // One @ with something before it and a domain with a dot after it: whether mail arrives only mail can tell.
    [GeneratedRegex("^[^@\\s]{1,64}@[^@\\s.]+([.][^@\\s.]+)+$")]
    private static partial Regex Address();
}
