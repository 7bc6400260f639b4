using NodaTime;
using NodaTime.Calendars;

namespace ServiceDesk.Domain.Time;

/// <summary>A date with what it is in the calendars that holidays come round by: converted once, however many holidays are asked.</summary>
/// <param name="date">The date.</param>
internal readonly struct DateInCalendars(LocalDate date)
{
    private static readonly CalendarSystem IslamicCivil = CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil);

    public LocalDate Date { get; } = date;

    public LocalDate Jalali { get; } = date.WithCalendar(CalendarSystem.PersianAstronomical);

    public LocalDate Lunar { get; } = date.WithCalendar(IslamicCivil);
}
