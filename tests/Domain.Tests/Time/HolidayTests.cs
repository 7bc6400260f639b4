using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Time.Calendars;

namespace ServiceDesk.Domain.Tests.Time;

[Seed("X-07")]
public sealed class HolidayTests
{
    [Theory]
    [InlineData("1401/01/01")]
    [InlineData("1403/12/29")]
    [InlineData("1401/02/13")] // Eid al-Fitr 1443
    [InlineData("1402/02/02")] // Eid al-Fitr 1444
    [InlineData("1403/01/22")] // Eid al-Fitr 1445
    [InlineData("1404/01/11")] // Eid al-Fitr 1446
    [InlineData("1403/04/26")] // Ashura 1446, announced a day before the computed one
    [InlineData("1401/07/05")] // the last day of Safar 1444, announced a day after
    [InlineData("1402/11/05")]
    public void Public_holidays_fall_where_they_were_kept(string jalali) => Assert.Contains(PublicHolidays.Iran, h => h.IsOn(Date(jalali)));

    [Theory]
    [InlineData("1401/01/05")]
    [InlineData("1403/04/27")] // computed as Ashura 1446
    [InlineData("1401/07/04")] // computed as the last day of Safar 1444
    [InlineData("1402/11/04")]
    [InlineData("1403/12/30")] // no holiday of its own
    public void Other_days_are_none(string jalali) => Assert.DoesNotContain(PublicHolidays.Iran, h => h.IsOn(Date(jalali)));

    [Fact]
    public void The_thirtieth_of_a_shorter_month_is_its_last_day()
    {
        var last = new Holiday(HolidayCalendar.Jalali, 12, 30, "پایان سال", "End of the year");
        Assert.True(last.IsOn(Date("1402/12/29")));
        Assert.False(last.IsOn(Date("1403/12/29")));
        Assert.True(last.IsOn(Date("1403/12/30")));
    }

    [Fact]
    public void An_announcement_moves_its_own_year_alone()
    {
        var fitr = new Holiday(HolidayCalendar.Lunar, 10, 1, "عید فطر", "Eid al-Fitr") { Announced = [new LocalDate(2022, 5, 4)] };
        Assert.False(fitr.IsOn(new LocalDate(2022, 5, 3)));
        Assert.True(fitr.IsOn(new LocalDate(2022, 5, 4)));
        Assert.True(fitr.IsOn(new LocalDate(2023, 4, 22)));
    }

    [Fact]
    public void Every_year_has_each_of_them_once()
    {
        // A lunar year is 11 days shorter than a solar one: over 33 years each comes 33 or 34 times.
        var days = Enumerable.Range(0, 33 * 365 + 8).Select(n => new LocalDate(2030, 3, 20).PlusDays(n)).ToList();
        Assert.All(PublicHolidays.Iran, holiday => Assert.InRange(days.Count(holiday.IsOn), 33, 35));
    }

    [Fact]
    public void Days_that_change_are_a_new_edition()
    {
        var days = PublicHolidays.Iran.Select(holiday => $"{holiday.Calendar} {holiday.Month} {holiday.Day} {string.Join(' ', holiday.Announced.Select(LocalDatePattern.Iso.Format))}");
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', days))));
        // Where this fails because a day has changed: the next edition, with the new fingerprint.
        Assert.Equal(1, PublicHolidays.Edition);
        Assert.Equal("7389fdbfbe36c424f6c7c1c810bd940a954a9e4f8053a036b399564606201962", fingerprint);
    }
}
