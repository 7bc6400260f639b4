using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Decisions;

/// <summary>Reads the fields of one command and gathers everything that is wrong with them, so that a person hears it at once.</summary>
internal sealed class ShapeCheck
{
    /// <summary>More than this no form can hold; a body made of mistakes gets no answer larger than itself.</summary>
    private const int MostErrors = 100;

    private readonly List<FieldError> errors = [];

    /// <summary>Whether something is wrong, and then the rejection that says what.</summary>
    public bool Fails([NotNullWhen(true)] out Rejection? rejection)
    {
        rejection = errors.Count == 0 ? null : Rejection.Shape(errors);
        return rejection is not null;
    }

    public void Add(FieldError error)
    {
        if (errors.Count < MostErrors)
        {
            errors.Add(error);
        }
    }

    public void Add(string field, string code, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Add(new FieldError(field, code, FieldValues.Of(parameters)));

    /// <summary>A single line that must be there.</summary>
    public string Line(string field, string? value, int limit) => Required(field, OptionalLine(field, value, limit), value);

    public string? OptionalLine(string field, string? value, int limit) => Clean(field, value, limit, multiLine: false);

    /// <summary>A text of several lines that must be there.</summary>
    public string Text(string field, string? value, int limit) => Required(field, OptionalText(field, value, limit), value);

    public string? OptionalText(string field, string? value, int limit) =>
        Clean(field, value?.Replace("\r\n", "\n"), limit, multiLine: true);

    /// <summary>A line that matches a pattern of the definition; its digits may be of any of the three sets.</summary>
    public string Matching(string field, string? value, int limit, string pattern)
    {
        var line = Digits.ToLatin(Line(field, value, limit));
        if (line.Length > 0 && !Regex.IsMatch(line, $"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))
        {
            Add(field, FieldErrorCodes.PatternMismatch, ("pattern", pattern));
        }

        return line;
    }

    /// <summary>A date that must be there, as <see cref="WrittenDate"/> reads it.</summary>
    public LocalDate Date(string field, string? value)
    {
        var line = Line(field, value, limit: 10);
        if (line.Length == 0)
        {
            return default;
        }

        var date = WrittenDate.Find(line);
        if (date is null)
        {
            Add(field, FieldErrorCodes.InvalidDate);
        }

        return date ?? default;
    }

    private string Required(string field, string? clean, string? sent)
    {
        if (clean is null && (sent is null || TextRules.Trim(sent).Length == 0))
        {
            Add(field, FieldErrorCodes.Required);
        }

        return clean ?? "";
    }

    /// <summary>The trimmed text; null when nothing is left of it or it is wrong, which is then noted.</summary>
    private string? Clean(string field, string? value, int limit, bool multiLine)
    {
        if (value is null || TextRules.Trim(value) is not { Length: > 0 } text)
        {
            return null;
        }

        if (TextRules.FirstForbidden(text, multiLine) is var (position, character))
        {
            var before = value.IndexOf(text, StringComparison.Ordinal);
            Add(
                field,
                FieldErrorCodes.ForbiddenCharacter,
                ("position", Number(position + before)),
                ("character", $"U+{character:X4}"));
            return null;
        }

        var length = TextRules.Length(text);
        if (length <= limit)
        {
            return text;
        }

        Add(field, FieldErrorCodes.TooLong, ("limit", Number(limit)), ("length", Number(length)));
        return null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
