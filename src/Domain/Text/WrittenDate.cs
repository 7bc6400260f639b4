using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace ServiceDesk.Domain.Text;

/// <summary>Dates as people and programs write them.</summary>
public static partial class WrittenDate
{
    // Beyond these the year is one of the other calendar, by mistake.
    private const int FirstIsoYear = 1700;
    private const int LastJalaliYear = 1600;

    /// <summary>
    /// The date of <c>2022-04-25</c> or, with slashes, of the Jalali <c>1401/02/05</c>, in any of the three sets of digits;
    /// null when the text is neither. Which calendar is meant hangs on the sign between, never on the number of the year.
    /// </summary>
    public static LocalDate? Find(string text)
    {
        var written = Digits.ToLatin(text.Trim());
        if (written.Contains('/'))
        {
            return Jalali.Find(written) is { } date && Jalali.YearOf(date) <= LastJalaliYear ? date : null;
        }

        return LocalDatePattern.Iso.Parse(written) is { Success: true, Value: { Year: >= FirstIsoYear } iso } ? iso : null;
    }

    /// <summary>
    /// The date as a person types it into a form: year, month and day with slashes, dashes, dots or spaces between, or eight
    /// digits. Here the year tells the calendar, since none belongs to both; null when the text is no date.
    /// </summary>
    public static LocalDate? FindTyped(string text)
    {
        if (Typed().Match(Digits.ToLatin(text.Trim())) is not { Success: true } match)
        {
            return null;
        }

        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value.PadLeft(2, '0'), match.Groups["day"].Value.PadLeft(2, '0'));
        return Find(int.Parse(year, CultureInfo.InvariantCulture) < FirstIsoYear ? $"{year}/{month}/{day}" : $"{year}-{month}-{day}");
    }

    [GeneratedRegex("^(?<year>[0-9]{4})(?:([-/. \u2010-\u2013])(?<month>[0-9]{1,2})\\1(?<day>[0-9]{1,2})|(?<month>[0-9]{2})(?<day>[0-9]{2}))$")]
    private static partial Regex Typed();
}
