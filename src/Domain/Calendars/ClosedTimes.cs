using NodaTime;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Calendars;

/// <summary>Gathers the hours in which an office is closed, date by date.</summary>
internal sealed class ClosedTimes(WorkingCalendar office)
{
    private readonly SortedDictionary<LocalDate, (ValueList<OfficeHours> Remaining, string Reason)> days = [];

    public int Days => days.Count;

    /// <summary>The office is closed from one time to another. A date keeps the first reason that it was given.</summary>
    public void Add(LocalDateTime from, LocalDateTime to, string reason, LocalDate last)
    {
        for (var date = from.Date; date <= last && date.AtMidnight() < to; date = date.PlusDays(1))
        {
            var usual = office.Week.FirstOrDefault(day => day.Day == date.DayOfWeek)?.Hours ?? [];
            var before = days.TryGetValue(date, out var known) ? known.Remaining : usual;
            var remaining = before.SelectMany(open => Without(open, date, from, to)).ToValueList();
            if (!remaining.Equals(before))
            {
                days[date] = (remaining, known.Reason ?? reason);
            }
        }
    }

    public ValueList<Closure> ToClosures() =>
        [.. days.Select(day => new Closure(day.Key, day.Value.Reason, day.Value.Reason) { Hours = day.Value.Remaining })];

    private static IEnumerable<OfficeHours> Without(OfficeHours open, LocalDate date, LocalDateTime from, LocalDateTime to)
    {
        var (opens, closes) = (date + open.From, date + open.To);
        if (from >= closes || to <= opens)
        {
            yield return open;
            yield break;
        }

        // Definitions give hours to the minute: what is left of a minute is closed.
        if (UpToMinute(from) is var first && first > opens)
        {
            yield return new OfficeHours(open.From, first.TimeOfDay);
        }

        if (FromMinute(to) is var second && second < closes)
        {
            yield return new OfficeHours(second.TimeOfDay, open.To);
        }
    }

    private static LocalDateTime UpToMinute(LocalDateTime time) => time.Date + new LocalTime(time.Hour, time.Minute);

    private static LocalDateTime FromMinute(LocalDateTime time) => UpToMinute(time) is var minute && minute < time ? minute.PlusMinutes(1) : minute;
}
