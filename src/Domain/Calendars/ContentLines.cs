using System.Text;

namespace ServiceDesk.Domain.Calendars;

/// <summary>Splits an iCalendar file into its unfolded lines (RFC 5545 section 3.1).</summary>
internal static class ContentLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="CalendarFaultException">A line is no UTF-8 or no content line.</exception>
    public static IEnumerable<ContentLine> Read(ReadOnlyMemory<byte> file)
    {
        foreach (var (number, bytes) in Unfold(file))
        {
            if (Text(number, bytes) is { Length: > 0 } line)
            {
                yield return Parse(number, line);
            }
        }
    }

    /// <summary>Lines are put together before they are decoded: a fold may stand between the bytes of one letter.</summary>
    private static IEnumerable<(int Number, byte[] Bytes)> Unfold(ReadOnlyMemory<byte> file)
    {
        var rest = file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        var line = new List<byte>();
        var (number, begun) = (0, 1);
        while (rest.Length > 0)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var raw = end < 0 ? rest : rest[..end];
            rest = end < 0 ? ReadOnlyMemory<byte>.Empty : rest[(end + 1)..];
            number++;
            var content = raw.Span.EndsWith("\r"u8) ? raw[..^1] : raw;
            if (content.Length > 0 && content.Span[0] is (byte)' ' or (byte)'\t')
            {
                line.AddRange(content.Span[1..]);
                continue;
            }

            if (line.Count > 0)
            {
                yield return (begun, [.. line]);
            }

            line.Clear();
            line.AddRange(content.Span);
            begun = number;
        }

        yield return (begun, [.. line]);
    }

    private static string Text(int number, byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes).TrimEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new CalendarFaultException(number, "The line is no UTF-8.", "a file in UTF-8");
        }
    }

    private static ContentLine Parse(int number, string line)
    {
        var parts = new List<string>();
        var (start, quoted) = (0, false);
        for (var index = 0; index < line.Length; index++)
        {
            quoted ^= line[index] == '"';
            if (!quoted && line[index] is ';' or ':')
            {
                parts.Add(line[start..index]);
                start = index + 1;
                if (line[index] == ':')
                {
                    return new ContentLine(number, parts[0].ToUpperInvariant(), Parameters(parts), line[start..]);
                }
            }
        }

        throw new CalendarFaultException(number, "This is no line of a calendar.", "NAME:value");
    }

    private static Dictionary<string, string> Parameters(List<string> parts)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=');
            if (equals > 0)
            {
                parameters[part[..equals].ToUpperInvariant()] = part[(equals + 1)..].Trim('"');
            }
        }

        return parameters;
    }
}
