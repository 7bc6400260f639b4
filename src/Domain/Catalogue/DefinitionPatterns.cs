using System.Text.RegularExpressions;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What keys, hosts and colours look like.</summary>
internal static partial class DefinitionPatterns
{
    public const string KeyInWords = "lower-case letters, digits and single dashes, at most 40 characters";
    public const string CodeInWords = "lower-case letters, digits and single underscores, at most 60 characters";
    public const string FieldKeyInWords = "camelCase, letters and digits, at most 60 characters";
    public const string HostInWords = "a host name in lower case, without scheme and port";
    public const string ColourInWords = "#rrggbb";
    public const string TimeOfDayInWords = "HH:mm from 00:00 to 23:59";
    public const string CalendarFileInWords = "the name of an .ics file beside this one, or in a folder beside it";
    public const string DateInWords = "yyyy-MM-dd, or a Jalali date as 1401/02/05";
    public const string NumberPrefixInWords = "the beginning of an international number, as +989";

    /// <summary>The first parts of addresses that the product uses itself.</summary>
    public static IReadOnlySet<string> ReservedKeys { get; } =
        new HashSet<string> { "api", "graphql", "health", "metrics", "openapi", "assets", "files", "schemas" };

    [GeneratedRegex("^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    public static partial Regex Key();

    [GeneratedRegex("^(?=.{1,60}$)[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    public static partial Regex Code();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,59}$")]
    public static partial Regex FieldKey();

    [GeneratedRegex("^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?([.][a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$")]
    public static partial Regex Host();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    public static partial Regex Colour();

    [GeneratedRegex("^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    public static partial Regex TimeOfDay();

    /// <summary>What <see cref="Text.WrittenDate"/> may find a date in: the numbers are not checked.</summary>
    [GeneratedRegex(@"^\s*[0-9\u06F0-\u06F9\u0660-\u0669]+([-/])[0-9\u06F0-\u06F9\u0660-\u0669]+\1[0-9\u06F0-\u06F9\u0660-\u0669]+\s*$")]
    public static partial Regex Date();

    /// <summary>What a number of E.164 begins with: at most fifteen digits, of which the first is not zero.</summary>
    [GeneratedRegex("^[+][1-9][0-9]{0,14}$")]
    public static partial Regex NumberPrefix();

    /// <summary>A path that stays below the folder it begins in.</summary>
    [GeneratedRegex(@"^[^/\\:.][^/\\:]*(/[^/\\:.][^/\\:]*)*[.]ics$")]
    public static partial Regex CalendarFile();
}
