using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>From when until when something counts, as an administrator or a head writes it down.</summary>
/// <param name="From">From this instant on.</param>
/// <param name="Until">This instant no longer; null without an end.</param>
internal sealed record Validity(Instant From, Instant? Until)
{
    private const int LongestYears = 100;

    /// <summary>
    /// Reads the fields <c>from</c> and <c>until</c>: dates in the organisation's zone, ISO or Jalali, or instants
    /// (<c>2026-11-21T08:00:00Z</c>). Of a date the whole day counts, the last one too. Without <c>from</c> it is from now on;
    /// what is over by now is a mistake. What is wrong is noted.
    /// </summary>
    public static Validity Read(ShapeCheck check, string? from, string? until, DateTimeZone zone, Instant now)
    {
        var start = Edge(check, "from", from, zone, now, isEnd: false) is { } said ? Instant.Max(said, now) : now;
        var end = Edge(check, "until", until, zone, now, isEnd: true);
        if (end <= now)
        {
            check.Add("until", FieldErrorCodes.IsOver);
        }
        else if (end <= start)
        {
            check.Add("until", FieldErrorCodes.BeforeBeginning);
        }

        return new(Microseconds.Of(start), end is { } set ? Microseconds.Of(set) : null);
    }

    private static Instant? Edge(ShapeCheck check, string field, string? sent, DateTimeZone zone, Instant now, bool isEnd)
    {
        if (check.OptionalLine(field, sent, limit: 40) is not { } line)
        {
            return null;
        }

        var (instant, date) = (WrittenInstant.Find(line), WrittenDate.Find(line));
        if (instant is null && date is null)
        {
            check.Add(field, FieldErrorCodes.InvalidMoment);
            return null;
        }

        if ((date?.Year ?? instant!.Value.InUtc().Year) > now.InUtc().Year + LongestYears)
        {
            check.Add(field, FieldErrorCodes.DateTooLate);
            return null;
        }

        return instant ?? zone.AtStartOfDay(date!.Value.PlusDays(isEnd ? 1 : 0)).ToInstant();
    }
}
