using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Time.Calendars;

namespace ServiceDesk.Domain.Tests.Time;

/// <summary>Deadlines worked out by hand with the calendars that hung on the walls in 1400 to 1404.</summary>
[Seed("X-07")]
public sealed class RealDeadlineTests
{
    private static readonly WorkingCalendar Office = new(Tehran, FiveDays, [], PublicHolidays.Iran);
    private static readonly WorkingCalendar OfficeWithThursday = new(Tehran, WithThursday, [], PublicHolidays.Iran);

    [Theory]
    [Seed("E-32")]
    [InlineData("1401/02/04 10:00", 2, "1401/02/06 10:00")] // Sunday to Tuesday
    [InlineData("1401/02/07 10:00", 2, "1401/02/11 10:00")] // Wednesday over Thursday and Friday
    [InlineData("1401/02/04 10:00", 10, "1401/02/20 10:00")] // two weeks with Eid al-Fitr in the second
    [InlineData("1401/02/12 09:00", 2, "1401/02/18 09:00")] // both days of Eid al-Fitr, Thursday, Friday
    [InlineData("1400/12/28 14:00", 2, "1401/01/07 14:00")] // the last Saturday of the year: oil, four days of Nowruz, Friday
    [InlineData("1401/01/10 15:00", 1, "1401/01/14 15:00")] // Nature Day on a Saturday
    [InlineData("1401/03/11 12:00", 2, "1401/03/17 12:00")] // 14 and 15 Khordad after a weekend
    [InlineData("1401/04/18 16:00", 1, "1401/04/21 08:00")] // at closing before Eid al-Adha
    [InlineData("1401/05/15 10:00", 1, "1401/05/18 10:00")] // Tasua and Ashura
    [InlineData("1401/06/24 10:00", 1, "1401/06/28 08:00")] // on a Thursday before Arbaeen
    [InlineData("1401/07/04 10:00", 1, "1401/07/06 10:00")] // the last of Safar as it was announced, not as computed
    [InlineData("1401/11/21 10:00", 1, "1401/11/24 08:00")] // on a Friday before 22 Bahman
    [InlineData("1401/12/28 10:00", 1, "1402/01/05 10:00")] // over Nowruz of 1402
    [InlineData("1402/12/28 10:00", 2, "1403/01/06 10:00")] // 1402 has no 30 Esfand
    [InlineData("1403/12/28 10:00", 1, "1404/01/05 10:00")] // 1403 has one, and it is a Thursday
    [InlineData("1399/12/30 10:00", 1, "1400/01/07 10:00")] // begun on the 30 Esfand of another leap year, into summer time
    [InlineData("1403/01/11 10:00", 1, "1403/01/14 10:00")] // 12 and 13 Farvardin
    [InlineData("1403/01/21 10:00", 1, "1403/01/25 10:00")] // Eid al-Fitr before a weekend
    [InlineData("1403/06/03 12:00", 1, "1403/06/05 12:00")] // Arbaeen a day earlier than computed
    [InlineData("1402/06/24 12:00", 1, "1402/06/27 08:00")] // a Friday that was computed as a holiday, a Saturday that was one
    [InlineData("1401/06/30 10:00", 1, "1401/07/02 10:00")] // out of the last summer time
    [InlineData("1401/02/04 00:00", 1, "1401/02/05 08:00")] // at midnight before a working day
    [InlineData("1401/02/04 23:59", 1, "1401/02/06 08:00")] // at the end of one
    [InlineData("1401/08/07 08:00", 3, "1401/08/10 08:00")] // three working days are not 72 hours of the office
    public void Working_days_of_a_week_of_five(string start, int days, string end) =>
        Assert.Equal(end, Written(Office.Add(At(start), new WorkingSpan(days, WorkingUnit.WorkingDays))));

    [Theory]
    [Seed("I-28")]
    [InlineData("1401/02/12 09:00", 72, "1401/02/27 09:00")] // seven hours, Eid al-Fitr, eight full days, one hour
    [InlineData("1401/08/07 08:00", 72, "1401/08/17 16:00")] // nine full days
    [InlineData("1400/12/28 14:00", 3, "1401/01/06 09:00")] // over the turn of the year
    [InlineData("1401/04/26 15:30", 1, "1401/04/28 08:30")] // Eid al-Ghadir
    [InlineData("1401/07/02 08:00", 8, "1401/07/02 16:00")] // ends with the day
    [InlineData("1401/07/02 08:00", 9, "1401/07/04 09:00")] // 28 Safar
    [InlineData("1403/04/24 15:00", 2, "1403/04/27 09:00")] // Tasua and Ashura a day earlier than computed
    [InlineData("1402/07/10 15:00", 2, "1402/07/12 09:00")] // 17 Rabi I a day later than computed
    [InlineData("1401/12/16 15:59", 1, "1401/12/20 08:59")] // one minute, 15 Shaban, a weekend, 59 minutes
    [InlineData("1401/02/08 00:00", 4, "1401/02/10 12:00")] // at midnight into a Thursday that is off
    public void Working_hours_of_a_week_of_five(string start, int hours, string end) =>
        Assert.Equal(end, Written(Office.Add(At(start), new WorkingSpan(hours, WorkingUnit.WorkingHours))));

    [Theory]
    [InlineData("1403/12/28 10:00", 1, "1403/12/30 10:00")] // the leap day is a working Thursday
    [InlineData("1403/12/28 13:00", 1, "1403/12/30 12:00")] // and a short one
    [InlineData("1403/01/21 15:00", 1, "1403/01/25 15:00")] // Thursday is the second day of Eid al-Fitr
    [InlineData("1401/02/08 12:00", 1, "1401/02/11 08:00")] // when Thursday closes
    [InlineData("1401/02/07 11:00", 1, "1401/02/08 11:00")]
    public void Working_days_with_a_short_Thursday(string start, int days, string end) =>
        Assert.Equal(end, Written(OfficeWithThursday.Add(At(start), new WorkingSpan(days, WorkingUnit.WorkingDays))));

    [Theory]
    [InlineData("1403/12/28 13:00", 5, "1403/12/30 10:00")] // three hours, a holiday, two on the leap day
    [InlineData("1401/02/08 11:00", 2, "1401/02/10 09:00")] // one on Thursday, one on Saturday
    [InlineData("1401/02/09 10:00", 1, "1401/02/10 09:00")] // on a Friday
    [InlineData("1401/02/06 08:00", 44, "1401/02/12 16:00")] // a whole week
    public void Working_hours_with_a_short_Thursday(string start, int hours, string end) =>
        Assert.Equal(end, Written(OfficeWithThursday.Add(At(start), new WorkingSpan(hours, WorkingUnit.WorkingHours))));

    /// <summary>Iran had summer time until 1401 and has none since; people read the same time of day, the seconds between differ.</summary>
    [Theory]
    [InlineData("1401/01/01 12:00", "1401/01/02 12:00", 23)]
    [InlineData("1401/06/30 10:00", "1401/07/02 10:00", 73)]
    [InlineData("1402/01/01 12:00", "1402/01/02 12:00", 24)]
    [InlineData("1402/06/30 10:00", "1402/07/01 10:00", 48)]
    public void Changes_of_the_zone_are_known(string from, string to, int hours) => Assert.Equal(hours, (At(to) - At(from)).TotalHours);
}
