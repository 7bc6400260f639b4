using System.Text;

namespace ServiceDesk.GraphQL.Language;

/// <summary>The meaning and the printing of block strings (section 2.9.4).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue: removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Split('\n');
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
                continue;
            if (first < 0)
                first = i;
            last = i;
            if (i > 0)
                common = Math.Min(common, indent);
        }

        if (first < 0)
            return "";
        var built = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                built.Append('\n');
            var line = lines[i];
            built.Append(i == 0 || common == int.MaxValue ? line : line[Math.Min(common, line.Length)..]);
        }

        return built.ToString();
    }

    /// <summary>Whether the text survives being printed as a block string and read again.</summary>
    public static bool CanPrint(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' and not ('\n' or '\t'))
                return false;
        }

        return Dedent(value) == value || Dedent("\n" + value + "\n") == value;
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
            i++;
        return i;
    }
}
