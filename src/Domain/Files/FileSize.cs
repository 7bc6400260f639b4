using System.Globalization;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Files;

/// <summary>Sizes as people read them; a megabyte is 1,048,576 bytes.</summary>
public static class FileSize
{
    /// <summary>What an error about a file that is too large names: <c>limit</c> and, where it is known, <c>size</c> in bytes, and both in words.</summary>
    public static (string Name, string Value)[] Exceeded(long limit, long? size) =>
    [
        .. Both("limit", "largest", limit),
        .. size is { } given ? Both("size", "given", given) : [],
    ];

    private static (string Name, string Value)[] Both(string number, string words, long bytes) =>
    [
        (number, bytes.ToString(CultureInfo.InvariantCulture)),
        ($"{words}Fa", InWords(bytes, Languages.Persian)),
        ($"{words}En", InWords(bytes, Languages.English)),
    ];

    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * Kilobyte;

    /// <summary>Such as «۱٫۰۱ مگابایت» and 1.01 MB: to two digits, rounded up, so that one byte over a limit does not read like the limit.</summary>
    public static string InWords(long bytes, CultureInfo culture)
    {
        var (unit, fa, en) = bytes switch
        {
            >= Megabyte => (Megabyte, "مگابایت", "MB"),
            >= Kilobyte => (Kilobyte, "کیلوبایت", "KB"),
            1 => (1, "بایت", "byte"),
            _ => (1, "بایت", "bytes"),
        };
        var number = (decimal.Ceiling(100m * bytes / unit) / 100).ToString("0.##", CultureInfo.InvariantCulture);
        return Languages.IsPersian(culture) ? $"{Digits.ToPersian(number).Replace('.', '٫')} {fa}" : $"{number} {en}";
    }
}
