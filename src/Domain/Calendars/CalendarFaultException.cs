namespace ServiceDesk.Domain.Calendars;

/// <summary>A place of an iCalendar file is wrong; it never leaves <see cref="CalendarFile"/>.</summary>
internal sealed class CalendarFaultException(int line, string problem, string allowed) : Exception(problem)
{
    public int Line { get; } = line;

    public string Allowed { get; } = allowed;
}
