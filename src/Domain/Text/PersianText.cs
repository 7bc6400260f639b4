using System.Globalization;
using System.Text;

namespace ServiceDesk.Domain.Text;

/// <summary>Persian text as it is searched: what looks or sounds the same to a reader becomes the same.</summary>
public static class PersianText
{
    /// <summary>
    /// Folds a text for comparison: Arabic to Persian letters (ي ى → ی, ك → ک, ة ۀ → ه, أ إ آ ٱ → ا, ؤ → و, ئ → ی), the three
    /// sets of digits to Latin, letters of presentation forms to plain ones, case to lower; without diacritics, tatweel and
    /// half-space joints, with single spaces.
    /// </summary>
    /// <remarks>The half-space becomes nothing, so «می‌روم» is found by «میروم»; a writer's full space stays a space.</remarks>
    public static string Fold(string text)
    {
        // Decomposing takes letters with hamza or madda apart and presentation forms to letters; marks are then dropped.
        var folded = new StringBuilder(text.Length);
        foreach (var character in Decomposed(text))
        {
            if (char.IsWhiteSpace(character))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (!IsDropped(character))
            {
                folded.Append(FoldLetter(char.ToLowerInvariant(Digits.LatinOf(character))));
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>The text as a Persian keyboard with Latin digits would have it: ي ك of an Arabic one become ی ک, digits of all three sets Latin.</summary>
    public static string OfOneKeyboard(string text) => Digits.ToLatin(text).Replace('ي', 'ی').Replace('ك', 'ک');

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair is no text that can be decomposed; a search for it finds nothing.
            return string.Concat(text.Where(character => !char.IsSurrogate(character))).Normalize(NormalizationForm.FormKD);
        }
    }

    private static bool IsDropped(char character) =>
        character == '\u0640' // tatweel
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    private static char FoldLetter(char letter) => letter switch
    {
        'ي' or 'ى' or 'ې' => 'ی',
        'ك' or 'ڪ' => 'ک',
        'ة' or 'ە' or 'ہ' => 'ه',
        'ٱ' => 'ا',
        var other => other,
    };
}
