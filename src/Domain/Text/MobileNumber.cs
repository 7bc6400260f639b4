namespace ServiceDesk.Domain.Text;

/// <summary>Iranian mobile numbers.</summary>
public static class MobileNumber
{
    private const string CountryCode = "+98";

    /// <summary>
    /// The number as <c>+989…</c>, whichever of <c>+98</c>, <c>0098</c>, <c>98</c>, <c>0</c> or nothing it begins with and
    /// whichever digits it is written in; null when it is no Iranian mobile number.
    /// </summary>
    public static string? Normalise(string? text)
    {
        if (text is null || text.Length > 40)
        {
            return null;
        }

        var number = Digits.ToLatin(string.Concat(text.Where(character => !IsSeparator(character))));
        string? national = number switch
        {
            ['+', '9', '8', .. var rest] => rest,
            ['0', '0', '9', '8', .. var rest] => rest,
            ['9', '8', .. var rest] when number.Length == 12 => rest,
            ['0', .. var rest] => rest,
            _ => number,
        };

        // People write +98 (0) 913 …, with the zero that is dialled at home.
        national = national is ['0', .. var dialled] ? dialled : national;
        return national is ['9', ..] && national.Length == 10 && national.All(char.IsAsciiDigit) ? $"+98{national}" : null;
    }

    /// <summary>A normalised number as it is dialled at home, <c>0912…</c>.</summary>
    public static string Local(string normalised) => $"0{normalised[CountryCode.Length..]}";

    /// <summary>A normalised number of which only its owner knows which it is: «0912 XXXXXX» .</summary>
    public static string Masked(string normalised) => $"{Local(normalised)[..4]} XXXXXX";

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || character is '-' or '.' or '/' or (>= '\u2010' and <= '\u2015') or '(' or ')' or '\u200C' or '\u200E' or '\u200F' or '\u202A' or '\u202C';
}
