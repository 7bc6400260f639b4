using NodaTime;
using NodaTime.Text;

namespace ServiceDesk.Domain.Text;

/// <summary>Dates as people and programs write them.</summary>
public static class WrittenDate
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
}
