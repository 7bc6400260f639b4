using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Calendars;

/// <summary>
/// Reads a file in iCalendar format (RFC 5545) as the closures of an office: an event of a whole day closes it, one with
/// hours closes these. Whether somebody is busy then (TRANSP) does not matter: calendars of holidays say that nobody is.
/// </summary>
public static class CalendarFile
{
    private const int MostBytes = 5_000_000;
    private const int MostDays = 5_000;

    /// <param name="fileName">How the file is called in errors.</param>
    /// <param name="file">Its content.</param>
    /// <param name="office">The office's week and zone.</param>
    /// <param name="last">The last date that is looked at: rules without an end go on for ever.</param>
    public static CalendarReading Read(string fileName, ReadOnlyMemory<byte> file, WorkingCalendar office, LocalDate last)
    {
        var errors = new List<DefinitionError>();
        var closed = new ClosedTimes(office);
        try
        {
            if (file.Length > MostBytes)
            {
                throw new CalendarFaultException(1, $"The file has {file.Length} bytes.", $"at most {MostBytes} bytes");
            }

            var events = Events(file, office.Zone, fault => errors.Add(Error(fileName, fault)));
            var replaced = events.Where(e => e.Replaces is not null).ToLookup(e => e.Uid, e => e.Replaces!);
            foreach (var e in events.Where(e => !e.IsCancelled))
            {
                foreach (var (from, to) in e.Occurrences(last, e.Replaces is null ? [.. replaced[e.Uid]] : []))
                {
                    closed.Add(from, to, e.Summary, last);
                    if (closed.Days > MostDays)
                    {
                        throw new CalendarFaultException(e.Line, "The file closes too many days.", $"at most {MostDays} days");
                    }
                }
            }
        }
        catch (CalendarFaultException fault)
        {
            errors.Add(Error(fileName, fault));
        }

        return new CalendarReading(errors.Count == 0 ? closed.ToClosures() : [], errors.ToValueList());
    }

    /// <summary>The events; what is wrong with one is told and the next one read, so that everything is told at once.</summary>
    private static List<CalendarEvent> Events(ReadOnlyMemory<byte> file, DateTimeZone zone, Action<CalendarFaultException> tell)
    {
        var (events, open, properties) = (new List<CalendarEvent>(), new Stack<ContentLine>(), new List<ContentLine>());
        var seen = false;
        foreach (var line in ContentLines.Read(file))
        {
            if (open.Count == 0 && !Is(line, "BEGIN", "VCALENDAR"))
            {
                throw new CalendarFaultException(line.Number, "This is no calendar.", "a file that begins with BEGIN:VCALENDAR");
            }

            seen = true;
            switch (line.Name)
            {
                case "BEGIN":
                    open.Push(line);
                    break;
                case "END" when !open.Peek().Value.Equals(line.Value, StringComparison.OrdinalIgnoreCase):
                    throw new CalendarFaultException(line.Number, $"END:{line.Value} ends what did not begin.", $"END:{open.Peek().Value}");
                case "END":
                    if (Is(open.Pop(), "BEGIN", "VEVENT") is var isEvent && isEvent)
                    {
                        Add(line);
                    }

                    break;
                default:
                    if (Is(open.Peek(), "BEGIN", "VEVENT"))
                    {
                        properties.Add(line);
                    }

                    break;
            }
        }

        return open.Count > 0 ? throw new CalendarFaultException(open.Peek().Number, $"BEGIN:{open.Peek().Value} has no end.", $"END:{open.Peek().Value}")
            : seen ? events
            : throw new CalendarFaultException(1, "This is no calendar.", "a file that begins with BEGIN:VCALENDAR");

        void Add(ContentLine last)
        {
            try
            {
                events.Add(new CalendarEvent(properties.Count > 0 ? properties[0].Number : last.Number, properties, zone));
            }
            catch (CalendarFaultException fault)
            {
                tell(fault);
            }

            properties.Clear();
        }
    }

    private static bool Is(ContentLine line, string name, string value) =>
        line.Name == name && line.Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    private static DefinitionError Error(string fileName, CalendarFaultException fault) => new(fileName, $"line {fault.Line}", fault.Message, fault.Allowed);
}
