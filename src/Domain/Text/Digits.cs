namespace ServiceDesk.Domain.Text;

/// <summary>The three sets of digits that Persian text mixes: Latin, Persian (U+06F0) and Arabic (U+0660).</summary>
public static class Digits
{
    /// <summary>The text with every digit of the three sets as a Latin one.</summary>
    public static string ToLatin(string text) => Map(text, LatinOf);

    /// <summary>The text with every Latin digit as a Persian one, for reading.</summary>
    public static string ToPersian(string text) =>
        Map(text, character => character is >= '0' and <= '9' ? (char)(character - '0' + '۰') : character);

    internal static char LatinOf(char character) => character switch
    {
        >= '۰' and <= '۹' => (char)(character - '۰' + '0'),
        >= '٠' and <= '٩' => (char)(character - '٠' + '0'),
        _ => character,
    };

    private static string Map(string text, Func<char, char> map) => string.Create(text.Length, (text, map), static (span, source) =>
    {
        for (var index = 0; index < span.Length; index++)
        {
            span[index] = source.map(source.text[index]);
        }
    });
}
