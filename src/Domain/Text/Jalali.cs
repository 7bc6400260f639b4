using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ServiceDesk.Domain.Text;

/// <summary>Dates in the Jalali calendar, as people read them (K-41, E-28).</summary>
public static partial class Jalali
{
    private static readonly string[] Months =
    [
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ];

    private static readonly string[] EnglishMonths =
    [
        "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
    ];

    /// <summary><c>1401/02/05</c>, in Latin digits (K-41); <see cref="Digits.ToPersian"/> makes them Persian.</summary>
    public static string Short(LocalDate date)
    {
        var jalali = In(date);
        return string.Create(CultureInfo.InvariantCulture, $"{jalali.Year:D4}/{jalali.Month:D2}/{jalali.Day:D2}");
    }

    /// <summary>«دوشنبه ۵ اردیبهشت ۱۴۰۱», or "Monday 5 Ordibehesht 1401".</summary>
    public static string Long(LocalDate date, CultureInfo culture)
    {
        var jalali = In(date);
        return Languages.IsPersian(culture)
            ? Digits.ToPersian(string.Create(CultureInfo.InvariantCulture, $"{DayName(date.DayOfWeek, culture)} {jalali.Day} {Months[jalali.Month - 1]} {jalali.Year}"))
            : string.Create(CultureInfo.InvariantCulture, $"{date.DayOfWeek} {jalali.Day} {EnglishMonths[jalali.Month - 1]} {jalali.Year}");
    }

    /// <summary><c>1399/02/07 09:09:11</c> in the given zone, in Latin digits (E-28, E-30).</summary>
    public static string Short(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Short(local.Date)} {local.Hour:D2}:{local.Minute:D2}:{local.Second:D2}");
    }

    /// <summary>«دوشنبه», or "Monday".</summary>
    public static string DayName(IsoDayOfWeek day, CultureInfo culture) => day switch
    {
        _ when !Languages.IsPersian(culture) => $"{day}",
        IsoDayOfWeek.Saturday => "شنبه",
        IsoDayOfWeek.Sunday => "یکشنبه",
        IsoDayOfWeek.Monday => "دوشنبه",
        IsoDayOfWeek.Tuesday => "سه‌شنبه",
        IsoDayOfWeek.Wednesday => "چهارشنبه",
        IsoDayOfWeek.Thursday => "پنجشنبه",
        IsoDayOfWeek.Friday => "جمعه",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    public static int YearOf(LocalDate date) => In(date).Year;

    /// <summary>The first day of the date's month.</summary>
    public static LocalDate FirstOfMonth(LocalDate date) => In(date).With(DateAdjusters.StartOfMonth).WithCalendar(CalendarSystem.Iso);

    /// <summary>The first day of the month after the date's.</summary>
    public static LocalDate FirstOfNextMonth(LocalDate date) => In(date).With(DateAdjusters.StartOfMonth).PlusMonths(1).WithCalendar(CalendarSystem.Iso);

    /// <summary>The same day so many months later, or the last day of that month where it has no such day.</summary>
    public static LocalDate PlusMonths(LocalDate date, int months) => In(date).PlusMonths(months).WithCalendar(CalendarSystem.Iso);

    /// <summary>The first day of the date's year, Nowruz.</summary>
    public static LocalDate FirstOfYear(LocalDate date) => new LocalDate(YearOf(date), 1, 1, Calendar).WithCalendar(CalendarSystem.Iso);

    /// <summary>The first day of the year after the date's.</summary>
    public static LocalDate FirstOfNextYear(LocalDate date) => new LocalDate(YearOf(date) + 1, 1, 1, Calendar).WithCalendar(CalendarSystem.Iso);

    /// <summary>
    /// The date of a text as <c>1401/02/05</c>, with slashes or dashes, leading zeros or none, in any of the three sets of
    /// digits; null when it is none, as the 30th of Esfand of a common year.
    /// </summary>
    public static LocalDate? Find(string text) =>
        Written().Match(Digits.ToLatin(text.Trim())) is { Success: true } match
        && (Year: Number(match, 1), Month: Number(match, 3), Day: Number(match, 4)) is var (year, month, day)
        && year >= Calendar.MinYear && year <= Calendar.MaxYear && month is >= 1 and <= 12
        && day >= 1 && day <= Calendar.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day, Calendar).WithCalendar(CalendarSystem.Iso)
            : null;

    [GeneratedRegex("^([0-9]{4})([/-])([0-9]{1,2})\\2([0-9]{1,2})$")]
    private static partial Regex Written();

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The astronomical calendar is the official one: 1403 is a leap year in it, and not in the arithmetic one.</summary>
    private static CalendarSystem Calendar => CalendarSystem.PersianAstronomical;

    private static LocalDate In(LocalDate date) => date.WithCalendar(Calendar);
}
