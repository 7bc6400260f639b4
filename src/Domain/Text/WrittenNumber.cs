using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceDesk.Domain.Text;

/// <summary>Whole numbers as people write them.</summary>
public static partial class WrittenNumber
{
    /// <summary>More digits are no number that anybody means, and not every program that reads JSON keeps them.</summary>
    private const int MostDigits = 15;

    /// <summary>
    /// The number of <c>1500000</c>, also in groups of three with the Latin, Persian or Arabic comma, an apostrophe or spaces
    /// between, in any of the three sets of digits; null when the text is none. Other groups are none: who writes
    /// <c>1,5</c> does not mean fifteen.
    /// </summary>
    public static long? Find(string text)
    {
        var written = Digits.ToLatin(text.Trim()).Replace('\u2212', '-');
        if (!Plain().IsMatch(written) && !Grouped().IsMatch(written))
        {
            return null;
        }

        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.Length > MostDigits
            ? null
            : long.Parse(written[0] == '-' ? $"-{digits}" : digits, CultureInfo.InvariantCulture);
    }

    /// <summary>The number of an amount, also with the word for toman after it: «۱٬۵۰۰٬۰۰۰ تومان».</summary>
    public static long? FindToman(string text) => Find(Toman().Replace(text.Trim(), ""));

    [GeneratedRegex("^[+-]?[0-9]+$")]
    private static partial Regex Plain();

    // One kind of sign between all groups.
    [GeneratedRegex("^[+-]?[0-9]{1,3}(?:([,٬،'’ \u00A0\u202F\u200C])[0-9]{3})(?:\\1[0-9]{3})*$")]
    private static partial Regex Grouped();

    [GeneratedRegex("[\\s\u200C]*(?:تومان|تومن|toman)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Toman();
}
