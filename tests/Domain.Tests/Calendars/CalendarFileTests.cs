using System.Text;
using NodaTime;
using ServiceDesk.Domain.Calendars;
using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Calendars;

/// <summary>Calendars as Google, Outlook and offices write them, read for an office that works Saturday to Wednesday from 08:00 to 16:00.</summary>
[Seed("X-07")]
public sealed class CalendarFileTests
{
    private static readonly WorkingCalendar Office = Organisations.Read("iums").Calendar;
    private static readonly LocalDate Last = new(2031, 12, 31);

    /// <summary>As Google exports holidays: folded in the middle of Persian letters, busy for nobody, days as dates.</summary>
    [Fact]
    public void Iranian_holidays_of_Google_in_folded_UTF8()
    {
        var text = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:تعطیلات ایران
            X-WR-TIMEZONE:Asia/Tehran
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270320
            DTEND;VALUE=DATE:20270325
            DTSTAMP:20261120T083000Z
            UID:20270321_nowruz@google.com
            CLASS:PUBLIC
            STATUS:CONFIRMED
            SUMMARY:عید نوروز\, آغاز سال ۱۴۰۶ هجری شمسی و تعطیلی همه اداره‌ها و دانشگاه‌ها
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270612
            SUMMARY:بدون پایان
            END:VEVENT
            END:VCALENDAR
            """;
        var closures = Read(Folded(text));

        // The 25th is a Thursday, on which the office never works; the end is exclusive.
        Assert.Equal(["2027-03-20", "2027-03-21", "2027-03-22", "2027-03-23", "2027-03-24", "2027-06-12"], closures.Select(c => $"{c.Date:uuuu-MM-dd}"));
        Assert.All(closures, closure => Assert.Empty(closure.Hours));
        Assert.Equal("عید نوروز, آغاز سال ۱۴۰۶ هجری شمسی و تعطیلی همه اداره‌ها و دانشگاه‌ها", closures[0].ReasonFa);
    }

    /// <summary>As Outlook exports: zones under Windows' names with their own rules beside them, an alarm within, times.</summary>
    [Fact]
    public void An_afternoon_of_Outlook_is_a_half_day_in_the_offices_zone()
    {
        var closures = Read("""
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:PUBLISH
            X-MS-OLK-FORCEINSPECTOROPEN:TRUE
            BEGIN:VTIMEZONE
            TZID:Iran Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0330
            TZOFFSETTO:+0330
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            CLASS:PUBLIC
            DTEND;TZID="Iran Standard Time":20270504T180000
            DTSTART;TZID="Iran Standard Time":20270504T123000
            SUMMARY;LANGUAGE=fa:جلسه شورای دانشگاه
            UID:040000008200E00074C5B7101A82E008
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            SUMMARY:Not this one
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270505T060000Z
            DTEND:20270505T070000Z
            SUMMARY:قطع برق
            END:VEVENT
            END:VCALENDAR
            """);

        Assert.Equal(
            [
                new Closure(new LocalDate(2027, 5, 4), "جلسه شورای دانشگاه", "جلسه شورای دانشگاه") { Hours = [Hours(8, 0, 12, 30)] },
                // 06:00 to 07:00 in UTC is 09:30 to 10:30 in Tehran.
                new Closure(new LocalDate(2027, 5, 5), "قطع برق", "قطع برق") { Hours = [Hours(8, 0, 9, 30), Hours(10, 30, 16, 0)] },
            ],
            closures);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270403|DURATION:P2D", "2027-04-03 2027-04-04")]
    [InlineData("DTSTART;VALUE=DATE:20270403|DTEND;VALUE=DATE:20270403", "2027-04-03")]
    [InlineData("DTSTART:20270403T080000|DURATION:PT8H", "2027-04-03")]
    [InlineData("DTSTART:20270403T140000|DURATION:PT20H", "2027-04-03 (08:00-14:00) 2027-04-04 (10:00-16:00)")]
    [InlineData("DTSTART:20270403T080000", "")]
    [InlineData("DTSTART:20270403T180000|DTEND:20270403T200000", "")]
    [InlineData("DTSTART;VALUE=DATE:20270402", "")] // a Friday
    [InlineData("DTSTART;VALUE=DATE:20270403|STATUS:CANCELLED", "")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=DAILY;COUNT=3", "2027-04-03 2027-04-04 2027-04-05")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20270407", "2027-04-03 2027-04-05 2027-04-07")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=SA,MO;WKST=SA", "2027-04-03 2027-04-05 2027-04-10 2027-04-12")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;VALUE=DATE:20270410", "2027-04-03 2027-04-17")]
    [InlineData("DTSTART;VALUE=DATE:20270405|RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2027-04-05 2027-05-03 2027-06-07")]
    [InlineData("DTSTART;VALUE=DATE:20270426|RRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=3", "2027-04-26 2027-05-31 2027-06-28")]
    [InlineData("DTSTART;VALUE=DATE:20270331|RRULE:FREQ=MONTHLY;COUNT=3", "2027-03-31 2027-05-31")] // the third is Saturday 31 July, see below
    [InlineData("DTSTART;VALUE=DATE:20270331|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2027-03-31")] // 30 April is a Friday
    [InlineData("DTSTART;VALUE=DATE:20270321|RRULE:FREQ=YEARLY;UNTIL=20290401", "2027-03-21 2028-03-21 2029-03-21")]
    [InlineData("DTSTART;VALUE=DATE:20280229|RRULE:FREQ=YEARLY;COUNT=2", "2028-02-29")] // again in 2032, after the last date
    [InlineData("DTSTART;VALUE=DATE:20270403|RDATE;VALUE=DATE:20270501,20270605", "2027-04-03 2027-05-01 2027-06-05")]
    [InlineData("DTSTART;TZID=Asia/Tehran:20270403T080000|DTEND;TZID=Asia/Tehran:20270403T100000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;TZID=Asia/Tehran:20270410T080000", "2027-04-03 (10:00-16:00) 2027-04-17 (10:00-16:00)")]
    public void When_events_take_place(string lines, string closed)
    {
        var expected = lines.Contains("MONTHLY;COUNT=3") ? closed + " 2027-07-31" : closed;

        Assert.Equal(expected, string.Join(' ', Read(Event(lines)).Select(Text)));
    }

    [Fact]
    public void A_rule_without_an_end_ends_with_the_last_date() =>
        Assert.Equal(new LocalDate(2031, 12, 31), Read(Event("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=DAILY"))[^1].Date);

    [Fact]
    public void One_time_of_a_series_may_be_moved_or_cancelled()
    {
        var closures = Read("""
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:series
            DTSTART;VALUE=DATE:20270403
            RRULE:FREQ=WEEKLY;COUNT=3
            SUMMARY:نظافت
            END:VEVENT
            BEGIN:VEVENT
            UID:series
            RECURRENCE-ID;VALUE=DATE:20270410
            DTSTART;VALUE=DATE:20270411
            SUMMARY:نظافت با تاخیر
            END:VEVENT
            BEGIN:VEVENT
            UID:series
            RECURRENCE-ID;VALUE=DATE:20270417
            DTSTART;VALUE=DATE:20270417
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """);

        Assert.Equal([("2027-04-03", "نظافت"), ("2027-04-11", "نظافت با تاخیر")], closures.Select(c => ($"{c.Date:uuuu-MM-dd}", c.ReasonFa)));
    }

    [Fact]
    public void Two_events_of_a_day_leave_what_neither_closes_and_a_whole_day_closes_all()
    {
        var closures = Read($"""
            BEGIN:VCALENDAR
            {Lines("DTSTART:20270403T080000|DTEND:20270403T090000|SUMMARY:یک")}
            {Lines("DTSTART:20270403T150000|DTEND:20270403T160000|SUMMARY:دو")}
            {Lines("DTSTART:20270404T150000|DTEND:20270404T160000|SUMMARY:سه")}
            {Lines("DTSTART;VALUE=DATE:20270404|SUMMARY:چهار")}
            END:VCALENDAR
            """);

        Assert.Equal(["2027-04-03 (09:00-15:00)", "2027-04-04"], closures.Select(Text));
        Assert.Equal(["یک", "سه"], closures.Select(closure => closure.ReasonFa));
    }

    [Fact]
    public void Signs_of_direction_that_no_text_may_hold_are_left_out() =>
        Assert.Equal("تعطیل رسمی", Assert.Single(Read(Event("DTSTART;VALUE=DATE:20270403", "\u200Fتعطیل\\nرسمی\u202C"))).ReasonFa);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270231", 3, "20270231")]
    [InlineData("DTSTART:yesterday", 3, "yesterday")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20270403T080000", 3, "Mars/Olympus")]
    [InlineData("DTSTART;VALUE=DATE:20270403|DTEND;VALUE=DATE:20270401", 3, "ends before")]
    [InlineData("DTSTART;VALUE=DATE:20270403|DTEND:20270403T080000", 3, "ends before")]
    [InlineData("DTSTART:20270403T080000|DURATION:forever", 4, "forever")]
    [InlineData("DTSTART:20270403T080000|DURATION:-PT1H", 4, "-PT1H")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=SECONDLY", 4, "FREQ=SECONDLY")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=DAILY;BYSETPOS=1", 4, "BYSETPOS")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:COUNT=2", 4, "COUNT=2")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=DAILY;INTERVAL=0", 4, "0")]
    [InlineData("DTSTART;VALUE=DATE:20270403|RRULE:FREQ=WEEKLY;BYDAY=XX", 4, "XX")]
    [InlineData("DTSTART;VALUE=DATE:20270403|no line at all", 4, "no line")]
    [InlineData("DESCRIPTION:x", 3, "DTSTART")]
    public void A_mistake_is_told_with_its_line(string lines, int line, string problem)
    {
        var reading = CalendarFile.Read("closures.ics", Encoding.UTF8.GetBytes(Event(lines)), Office, Last);

        var error = Assert.Single(reading.Errors);
        Assert.Empty(reading.Closures);
        Assert.Equal(("closures.ics", $"line {line}"), (error.File, error.Path));
        Assert.Contains(problem, error.Problem);
        Assert.NotEmpty(error.Allowed);
    }

    [Fact]
    public void Every_broken_event_is_told_at_once() => Assert.Equal(
        ["line 3", "line 7"],
        CalendarFile.Read("a.ics", Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\n{Lines("DTSTART:x|SUMMARY:a")}\n{Lines("DTSTART:y|SUMMARY:b")}\nEND:VCALENDAR"), Office, Last).Errors.Select(error => error.Path));

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR")]
    [InlineData("END:VCALENDAR")]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT")]
    [InlineData("\r\n\r\n")]
    public void What_is_no_calendar_is_told_and_never_thrown(string text) =>
        Assert.Single(CalendarFile.Read("a.ics", Encoding.UTF8.GetBytes(text), Office, Last).Errors);

    [Fact]
    public void Another_encoding_is_told()
    {
        byte[] windows1256 = [.. Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:"), 0xCA, 0xDA, 0xD8, .. Encoding.ASCII.GetBytes("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")];

        Assert.Equal("line 3", Assert.Single(CalendarFile.Read("a.ics", windows1256, Office, Last).Errors).Path);
    }

    [Fact]
    public void Cut_or_garbled_files_are_told_and_never_thrown()
    {
        var random = new Random(7);
        var file = Folded(Event("DTSTART;TZID=Asia/Tehran:20270403T080000|DTEND;TZID=Asia/Tehran:20270403T100000|RRULE:FREQ=MONTHLY;BYDAY=1SA,-1WE;COUNT=5|EXDATE:20270410T080000Z|DURATION:PT1H"));
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = file[..random.Next(file.Length)];
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = CalendarFile.Read("a.ics", bytes, Office, Last);
            Assert.True(reading.Errors.Count == 0 || reading.Closures.Count == 0);
        }
    }

    private static IReadOnlyList<Closure> Read(string text) => Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));

    private static IReadOnlyList<Closure> Read(byte[] bytes)
    {
        var reading = CalendarFile.Read("closures.ics", bytes, Office, Last);
        Assert.Empty(reading.Errors);
        return reading.Closures;
    }

    private static string Event(string lines, string summary = "تعطیل") => $"BEGIN:VCALENDAR\n{Lines($"{lines}|SUMMARY:{summary}")}\nEND:VCALENDAR";

    private static string Lines(string lines) => $"BEGIN:VEVENT\n{lines.Replace('|', '\n')}\nEND:VEVENT";

    /// <summary>Folds after every 23 bytes, as the standard allows it: between the bytes of one letter too.</summary>
    private static byte[] Folded(string text)
    {
        var file = new List<byte>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var chunks = Encoding.UTF8.GetBytes(line).Chunk(23).ToList();
            file.AddRange(string.Join("\r\n ", chunks.Select(Encoding.Latin1.GetString)).Select(sign => (byte)sign));
            file.AddRange("\r\n"u8);
        }

        return [.. file];
    }

    private static OfficeHours Hours(int from, int fromMinute, int to, int toMinute) => new(new LocalTime(from, fromMinute), new LocalTime(to, toMinute));

    private static string Text(Closure closure) =>
        $"{closure.Date:uuuu-MM-dd}" + (closure.Hours.Count == 0 ? "" : $" ({string.Join(' ', closure.Hours.Select(hours => $"{hours.From:HH:mm}-{hours.To:HH:mm}"))})");
}
