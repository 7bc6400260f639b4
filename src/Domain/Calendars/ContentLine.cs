namespace ServiceDesk.Domain.Calendars;

/// <summary>One unfolded line of an iCalendar file (RFC 5545 section 3.1).</summary>
/// <param name="Number">The line of the file that it begins on, from 1.</param>
/// <param name="Name">The property's name in capitals.</param>
/// <param name="Parameters">Its parameters by their names in capitals.</param>
/// <param name="Value">Everything after the colon, as written.</param>
internal sealed record ContentLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>A parameter's value; null when it is not given.</summary>
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);
}
