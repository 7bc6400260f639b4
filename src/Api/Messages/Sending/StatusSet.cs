using System.Globalization;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Some HTTP statuses, as <c>200-299,409</c>.</summary>
public sealed class StatusSet
{
    private readonly List<(int First, int Last)> ranges;

    private StatusSet(List<(int, int)> ranges) => this.ranges = ranges;

    public bool Contains(int status) => ranges.Exists(range => range.First <= status && status <= range.Last);

    internal static StatusSet Read(SettingsSection section, string name, string otherwise)
    {
        var text = section.Text(name) ?? otherwise;
        var ranges = new List<(int, int)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !IsStatus(ends[0], out var first) || !IsStatus(ends[^1], out var last) || last < first)
                throw new SettingException($"{section.Path}:{name} is '{text}'; allowed are HTTP statuses and ranges of them, such as 200-299,409.");
            ranges.Add((first, last));
        }
        return new StatusSet(ranges);
    }

    private static bool IsStatus(string text, out int status) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out status) && status is >= 100 and <= 599;
}
