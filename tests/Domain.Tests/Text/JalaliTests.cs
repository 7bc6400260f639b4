using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Tests.Text;

public sealed class JalaliTests
{
    [Theory]
    [Seed("K-41")]
    [InlineData(2022, 4, 25, "1401/02/05")]
    [InlineData(2022, 3, 21, "1401/01/01")]
    [InlineData(2025, 3, 20, "1403/12/30")] // 1403 is a leap year
    [InlineData(2025, 3, 21, "1404/01/01")]
    [InlineData(2022, 3, 20, "1400/12/29")]
    public void Dates_are_shown_in_Jalali(int year, int month, int day, string jalali) =>
        Assert.Equal(jalali, Jalali.Short(new LocalDate(year, month, day)));

    [Theory]
    [InlineData("1401/02/05", "2022-04-25")]
    [InlineData("۱۴۰۱/۲/۵", "2022-04-25")]
    [InlineData(" ١٤٠١-٠٢-٠٥ ", "2022-04-25")]
    [InlineData("1403/12/30", "2025-03-20")]
    [InlineData("1402/12/30", null)] // 1402 is no leap year
    [InlineData("1401/07/31", null)]
    [InlineData("1401/13/01", null)]
    [InlineData("1401/00/01", null)]
    [InlineData("1401/02-05", null)]
    [InlineData("01/02/05", null)]
    [InlineData("9999/02/05", null)]
    [InlineData("1401/02/05 ", "2022-04-25")]
    [InlineData("1401/02/05\n1", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_people_write_them(string text, string? iso) =>
        Assert.Equal(iso, Jalali.Find(text) is { } date ? LocalDatePattern.Iso.Format(date) : null);

    [Fact]
    public void The_long_form_names_day_and_month_in_both_languages()
    {
        var date = new LocalDate(2022, 4, 25);

        Assert.Equal("دوشنبه ۵ اردیبهشت ۱۴۰۱", Jalali.Long(date, Languages.Persian));
        Assert.Equal("Monday 5 Ordibehesht 1401", Jalali.Long(date, Languages.English));
    }

    [Fact]
    public void Every_day_of_the_week_and_every_month_has_a_name()
    {
        var names = Enumerable.Range(0, 366).Select(day => Jalali.Long(new LocalDate(2022, 3, 21).PlusDays(day), Languages.Persian).Split(' ')).ToList();

        Assert.Equal(7, names.Select(parts => parts[0]).Distinct().Count());
        Assert.Equal(12, names.Select(parts => parts[2]).Distinct().Count());
    }

    [Fact]
    [Seed("E-28", "E-30")]
    public void Instants_are_shown_to_the_second_in_the_organisations_zone() => Assert.Equal(
        "1399/02/07 09:09:11",
        Jalali.Short(Instant.FromUtc(2020, 4, 26, 4, 39, 11), DateTimeZoneProviders.Tzdb["Asia/Tehran"]));
}
