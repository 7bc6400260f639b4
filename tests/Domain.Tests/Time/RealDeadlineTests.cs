using static ServiceDesk.Domain.Tests.Time.Calendars;

namespace ServiceDesk.Domain.Tests.Time;

/// <summary>
/// Deadlines worked out by hand with the calendars that hung on the walls in 1399 to 1404, in deadlines.csv: the week (5 is
/// Saturday to Wednesday 8 to 16, 5+4 has Thursday 8 to 12 too), dates that were closed or had the hours given, start, limit,
/// when it is over, and how that comes about. What the hand found a naive count of minutes finds too.
/// </summary>
[Seed("X-07", "E-32", "I-28")]
public sealed class RealDeadlineTests
{
    public static TheoryData<string, string, string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Time", "deadlines.csv")).Skip(1))
            {
                var cells = line.Split(',', 6);
                cases.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_over_when_the_hand_found(string week, string closures, string start, string limit, string due, string how)
    {
        var (calendar, span) = (Calendar(week, closures), Limit(limit));
        var explained = calendar.Explain(At(start), span);
        Assert.True(due == Written(explained.End), $"{Written(explained.End)} instead of {due}: {how}");
        Assert.Equal(explained.End, calendar.Add(At(start), span));
        Assert.Equal(due, Written(new NaiveClock(calendar).Add(At(start), span)));
    }

    /// <summary>Iran had summer time until 1401 and has none since; people read the same time of day, the seconds between differ.</summary>
    [Theory]
    [InlineData("1401/01/01 12:00", "1401/01/02 12:00", 23)]
    [InlineData("1401/06/30 10:00", "1401/07/02 10:00", 73)]
    [InlineData("1402/01/01 12:00", "1402/01/02 12:00", 24)]
    [InlineData("1402/06/30 10:00", "1402/07/01 10:00", 48)]
    public void Changes_of_the_zone_are_known(string from, string to, int hours) => Assert.Equal(hours, (At(to) - At(from)).TotalHours);
}
