using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace ServiceDesk.Projections;

/// <summary>
/// A statement of which some conditions stand only where something is to be narrowed by: PostgreSQL plans one that asks <c>$3 is null or …</c> anew for
/// each execution, which costs more than to execute it. A line that begins with <c>/*$3*/</c> is left out when the third parameter is null.
/// </summary>
internal sealed partial class ConditionalStatement
{
    private readonly (int Parameter, string Text)[] lines;
    private readonly ConcurrentDictionary<ulong, string> texts = new();
    private readonly ulong optional;

    /// <param name="template">The statement with all its conditions.</param>
    public ConditionalStatement(string template)
    {
        lines = [.. template.Split('\n').Select(line => Condition().Match(line) is { Success: true } match
            ? (int.Parse(match.Groups[1].ValueSpan), line[match.Length..])
            : (0, line))];
        foreach (var (parameter, _) in lines)
            optional |= 1UL << parameter;
    }

    /// <summary>The statement for these parameters, which keep their numbers and all have a type.</summary>
    public string For(NpgsqlParameter[] parameters)
    {
        // Bit 0 is of the lines that always stand.
        var given = 1UL;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Value is not DBNull)
                given |= 1UL << (i + 1);
        }
        return texts.GetOrAdd(given & optional, Without);
    }

    private string Without(ulong given) => string.Join('\n', lines.Where(line => (given & (1UL << line.Parameter)) != 0).Select(line => line.Text));

    [GeneratedRegex("^ */[*][$]([0-9]+)[*]/ *")]
    private static partial Regex Condition();
}
