using System.Globalization;
using System.Text;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Statistics;

/// <summary>Numbers as a table for spreadsheets (RFC 4180), a row for each unit and service.</summary>
public static class StatisticsCsv
{
    private static readonly (string Name, Func<StatisticsNumbers, long?> Value)[] Columns =
    [
        ("received", n => n.Received),
        ("open", n => n.Open),
        ("overdue", n => n.Overdue),
        ("answered", n => n.Answered),
        ("answeredInTime", n => n.AnsweredInTime),
        ("answeredLate", n => n.AnsweredLate),
        ("rejected", n => n.Rejected),
        ("withdrawn", n => n.Withdrawn),
        ("escalated", n => n.Escalated),
        ("reopened", n => n.Reopened),
        ("corrected", n => n.Corrected),
        ("medianMinutes", n => n.MedianMinutes),
        ("ninetiethPercentileMinutes", n => n.NinetiethPercentileMinutes),
    ];

    /// <summary>The table with its headings, in UTF-8 with a mark by which spreadsheets know it.</summary>
    public static byte[] Write(IEnumerable<StatisticsGroup> groups, OrganisationDefinition organisation, CultureInfo language)
    {
        var text = new StringBuilder();
        Line(text, ["unit", "service", .. Columns.Select(column => column.Name)], name => StatisticsTexts.Column(name, language));
        foreach (var group in groups)
        {
            Line(
                text,
                [
                    organisation.Unit(group.Unit) is { } unit ? Own(unit.Name, language) : group.Unit!,
                    organisation.Service(group.Service) is { } service ? Own(service.Name, language) : group.Service!,
                    .. Columns.Select(column => column.Value(group.Numbers)?.ToString(CultureInfo.InvariantCulture) ?? ""),
                ],
                cell => cell);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells, Func<string, string> say) => text.AppendJoin(',', cells.Select(cell => Cell(say(cell)))).Append("\r\n");

    /// <summary>A text that a spreadsheet would take for a formula is made to be read as a text.</summary>
    internal static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n;\t") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Own(LocalisedText name, CultureInfo language) => Languages.IsPersian(language) ? name.Fa : name.En;
}
