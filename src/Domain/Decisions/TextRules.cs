using System.Text;

namespace ServiceDesk.Domain.Decisions;

/// <summary>Which characters a person's text may hold, and how long it is.</summary>
internal static class TextRules
{
    /// <summary>The same rules for a text of several lines as a regular expression that other programs understand too: nothing forbidden, and something that is not blank.</summary>
    public const string TextPattern =
        @"^(?=[\s\S]*[^\s\u0085\u200B-\u200D\u2060])"
        + @"[^\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]*$";

    /// <summary>
    /// The length in Unicode characters (code points): what PostgreSQL counts, and unlike text elements a bound on the
    /// storage too, because one text element may carry any number of marks. The half-space counts as one.
    /// </summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }

    /// <summary>Cuts white space at both ends, and the invisible joiners that hide among it.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>Whether nothing is left of it when it is trimmed.</summary>
    public static bool IsBlank(string? text) => text is null || Trim(text).Length == 0;

    /// <summary>The text without the marks of direction that come along when a number or an address is copied out of Persian text.</summary>
    public static string? WithoutMarks(string? text) => text is null ? null : string.Concat(text.Where(character => !IsMark(character)));

    /// <summary>
    /// The first character that may not stand in a text, with its place; null when there is none. Control characters,
    /// NUL and unpaired surrogates are no text; the controls of bidirectional text let a line read as something else than
    /// it is. The joiners of Persian (half-space) are letters' business and stay.
    /// </summary>
    public static (int Position, int Character)? FirstForbidden(string text, bool multiLine)
    {
        var position = 0;
        for (var index = 0; index < text.Length; position++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                return (position, text[index]);
            }

            if (IsForbidden(rune) && !(multiLine && rune.Value is '\n' or '\t'))
            {
                return (position, rune.Value);
            }

            index += rune.Utf16SequenceLength;
        }

        return null;
    }

    public static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune)
        || IsMark(rune.Value)
        || rune.Value is 0x2028 or 0x2029 // line and paragraph separators
            or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB); // byte order mark, annotations

    private static bool IsMark(int character) => character is
        0x061C or 0x200E or 0x200F // marks of direction
        or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069); // embeddings, overrides, isolates

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u200D' or '\u2060';
}
