using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>
/// The public holidays of a country, so that a definition only names the country. An organisation that keeps other days, or
/// knows of an announced date that is not here yet, lists that holiday itself.
/// </summary>
public static class PublicHolidays
{
    /// <summary>Rises whenever a day of these lists changes, so that clocks which run are moved by the release that brings it.</summary>
    public const int Edition = 1;

    /// <summary>Those of Iran's official calendar. Lunar dates from the end of 1400 to 1403 are as they were kept: announced where the moon was seen on another evening than computed.</summary>
    public static ValueList<Holiday> Iran { get; } =
    [
        Jalali(1, 1, "جشن نوروز", "Nowruz"),
        Jalali(1, 2, "عید نوروز", "Nowruz holiday"),
        Jalali(1, 3, "عید نوروز", "Nowruz holiday"),
        Jalali(1, 4, "عید نوروز", "Nowruz holiday"),
        Jalali(1, 12, "روز جمهوری اسلامی", "Islamic Republic Day"),
        Jalali(1, 13, "روز طبیعت", "Nature Day"),
        Jalali(3, 14, "رحلت امام خمینی", "Death of Imam Khomeini"),
        Jalali(3, 15, "قیام ۱۵ خرداد", "Uprising of 15 Khordad"),
        Jalali(11, 22, "پیروزی انقلاب اسلامی", "Victory of the Islamic Revolution"),
        Jalali(12, 29, "روز ملی شدن صنعت نفت", "Nationalisation of the oil industry"),
        Lunar(1, 9, "تاسوعای حسینی", "Tasua", new LocalDate(2024, 7, 15)),
        Lunar(1, 10, "عاشورای حسینی", "Ashura", new LocalDate(2024, 7, 16)),
        Lunar(2, 20, "اربعین حسینی", "Arbaeen", new LocalDate(2024, 8, 25)),
        Lunar(2, 28, "رحلت رسول اکرم و شهادت امام حسن", "Death of the Prophet, martyrdom of Imam Hasan", new LocalDate(2024, 9, 2)),
        Lunar(2, 30, "شهادت امام رضا", "Martyrdom of Imam Reza", new LocalDate(2022, 9, 27), new LocalDate(2023, 9, 16)),
        Lunar(3, 8, "شهادت امام حسن عسکری", "Martyrdom of Imam Hasan Askari", new LocalDate(2022, 10, 5), new LocalDate(2023, 9, 24)),
        Lunar(3, 17, "میلاد رسول اکرم و امام جعفر صادق", "Birth of the Prophet and of Imam Sadiq", new LocalDate(2022, 10, 14), new LocalDate(2023, 10, 3)),
        Lunar(6, 3, "شهادت حضرت فاطمه", "Martyrdom of Fatima", new LocalDate(2023, 12, 17)),
        Lunar(7, 13, "ولادت امام علی", "Birth of Imam Ali", new LocalDate(2024, 1, 25), new LocalDate(2025, 1, 14)),
        Lunar(7, 27, "مبعث رسول اکرم", "Mission of the Prophet", new LocalDate(2024, 2, 8), new LocalDate(2025, 1, 28)),
        Lunar(8, 15, "ولادت حضرت قائم", "Birth of the Twelfth Imam", new LocalDate(2022, 3, 18)),
        Lunar(9, 21, "شهادت امام علی", "Martyrdom of Imam Ali", new LocalDate(2024, 4, 1)),
        Lunar(10, 1, "عید سعید فطر", "Eid al-Fitr"),
        Lunar(10, 2, "تعطیل به مناسبت عید سعید فطر", "Eid al-Fitr holiday"),
        Lunar(10, 25, "شهادت امام جعفر صادق", "Martyrdom of Imam Sadiq"),
        Lunar(12, 10, "عید سعید قربان", "Eid al-Adha"),
        Lunar(12, 18, "عید سعید غدیر خم", "Eid al-Ghadir"),
    ];

    private static Holiday Jalali(int month, int day, string fa, string en) => new(HolidayCalendar.Jalali, month, day, fa, en);

    private static Holiday Lunar(int month, int day, string fa, string en, params ReadOnlySpan<LocalDate> announced) =>
        new(HolidayCalendar.Lunar, month, day, fa, en) { Announced = [.. announced] };
}
