using NodaTime;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Time;

/// <summary>A second opinion on deadlines: looks at the clock on the wall once a minute, and knows no intervals. For starts on the minute.</summary>
internal sealed class NaiveClock(WorkingCalendar calendar)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly Dictionary<LocalDate, bool> holidays = [];

    public Instant Add(Instant start, WorkingSpan span) => span.Unit == WorkingUnit.WorkingHours
        ? Hours(start, span.Amount)
        : Days(start, span.Amount);

    private Instant Hours(Instant now, int hours)
    {
        for (var left = hours * 60; left > 0; now += Minute)
        {
            left -= IsOpen(now) ? 1 : 0;
        }

        return now;
    }

    private Instant Days(Instant now, int days)
    {
        now = Opening(now);
        var (date, time) = (Wall(now).Date, Wall(now).TimeOfDay);
        for (; days > 0; now += Minute)
        {
            if (Wall(now).Date != date && IsOpen(now))
            {
                (date, days) = (Wall(now).Date, days - 1);
            }
        }

        now -= Minute;
        var closing = now;
        for (var minute = now; Wall(minute).Date == date; minute += Minute)
        {
            closing = IsOpen(minute) ? minute + Minute : closing;
        }

        // The same time of the last day; in a break when that is over; where the day is as short as ever when it closes, else when the office next opens.
        for (; Wall(now).TimeOfDay < time && now < closing; now += Minute)
        {
        }

        return Wall(now).TimeOfDay >= time && (IsOpen(now) || IsOpen(now - Minute)) || now == closing && ClosesAsEver(Wall(now)) ? now : Opening(now);
    }

    private Instant Opening(Instant now)
    {
        while (!IsOpen(now))
        {
            now += Minute;
        }

        return now;
    }

    private LocalDateTime Wall(Instant now) => now.InZone(calendar.Zone).LocalDateTime;

    private bool IsOpen(Instant now)
    {
        var (date, time) = (Wall(now).Date, Wall(now).TimeOfDay);
        if (!Usual(date).Any(hours => hours.From <= time && time < hours.To) || IsHoliday(date))
        {
            return false;
        }

        var closure = calendar.Closures.SingleOrDefault(closure => closure.Date == date);
        return closure is null || closure.Hours.Any(hours => hours.From <= time && time < hours.To);
    }

    private bool ClosesAsEver(LocalDateTime wall) => Usual(wall.Date).All(hours => hours.To <= wall.TimeOfDay);

    private IEnumerable<OfficeHours> Usual(LocalDate date) => calendar.Week.Where(day => day.Day == date.DayOfWeek).SelectMany(day => day.Hours);

    private bool IsHoliday(LocalDate date)
    {
        if (!holidays.TryGetValue(date, out var known))
        {
            holidays[date] = known = calendar.Holidays.Any(holiday => holiday.IsOn(date));
        }

        return known;
    }
}
