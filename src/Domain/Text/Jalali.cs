using System.Globalization;
using NodaTime;

namespace ServiceDesk.Domain.Text;

/// <summary>Dates in the Jalali calendar, as people read them (K-41, E-28).</summary>
public static class Jalali
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
        return string.Create(CultureInfo.InvariantCulture, $"{jalali.Year:0000}/{jalali.Month:00}/{jalali.Day:00}");
    }

    /// <summary>«دوشنبه ۵ اردیبهشت ۱۴۰۱», or "Monday 5 Ordibehesht 1401".</summary>
    public static string Long(LocalDate date, CultureInfo culture)
    {
        var jalali = In(date);
        return Languages.IsPersian(culture)
            ? Digits.ToPersian(string.Create(CultureInfo.InvariantCulture, $"{DayName(date.DayOfWeek)} {jalali.Day} {Months[jalali.Month - 1]} {jalali.Year}"))
            : string.Create(CultureInfo.InvariantCulture, $"{date.DayOfWeek} {jalali.Day} {EnglishMonths[jalali.Month - 1]} {jalali.Year}");
    }

    /// <summary><c>1399/02/07 09:09:11</c> in the given zone, in Latin digits (E-28, E-30).</summary>
    public static string Short(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Short(local.Date)} {local.Hour:00}:{local.Minute:00}:{local.Second:00}");
    }

    /// <summary>The astronomical calendar is the official one: 1403 is a leap year in it, and not in the arithmetic one.</summary>
    private static LocalDate In(LocalDate date) => date.WithCalendar(CalendarSystem.PersianAstronomical);

    private static string DayName(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Saturday => "شنبه",
        IsoDayOfWeek.Sunday => "یکشنبه",
        IsoDayOfWeek.Monday => "دوشنبه",
        IsoDayOfWeek.Tuesday => "سه‌شنبه",
        IsoDayOfWeek.Wednesday => "چهارشنبه",
        IsoDayOfWeek.Thursday => "پنجشنبه",
        IsoDayOfWeek.Friday => "جمعه",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };
}
