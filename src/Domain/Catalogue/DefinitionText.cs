using System.Globalization;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The rules for every text of a definition file: they are the same as for a person's.</summary>
internal static class DefinitionText
{
    /// <summary>The text when it is right; null, with an error noted, when it is not.</summary>
    public static string? Check(string text, string path, int limit, DefinitionErrors errors)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"1 to {limit} characters without control characters");
        if (TextRules.Trim(text).Length == 0)
        {
            errors.Add(path, "The text is empty.", allowed);
            return null;
        }

        if (TextRules.FirstForbidden(text, multiLine: true) is var (position, character))
        {
            errors.Add(path, $"Character U+{character:X4} at position {position} may not stand here.", allowed);
            return null;
        }

        if (TextRules.Length(text) > limit)
        {
            errors.Add(path, "The text is too long.", allowed);
            return null;
        }

        return text;
    }
}
