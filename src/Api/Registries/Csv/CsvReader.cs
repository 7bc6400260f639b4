using System.Globalization;
using System.Text;

namespace ServiceDesk.Api.Registries.Csv;

/// <summary>Reads separated values (RFC 4180) as they stream in: quotes, doubled quotes, line breaks within quotes, either kind of line end.</summary>
internal static class CsvReader
{
    /// <summary>A quote that nobody closed would make one value of the rest of the file.</summary>
    private const int LongestValue = 10_000;

    /// <summary>The records, each in the same list: copy what is kept. Empty lines are none.</summary>
    /// <exception cref="CsvFaultException">A quote is not closed, or a value has more than 10,000 characters.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader, char separator)
    {
        var record = new List<string>();
        var value = new StringBuilder();
        var (quoted, wasQuoted, line) = (false, false, 1);
        for (int next; (next = reader.Read()) >= 0;)
        {
            var character = (char)next;
            if (character == '\n')
                line++;
            if (quoted)
            {
                if (character != '"')
                    value.Append(character);
                else if (reader.Peek() == '"')
                    value.Append((char)reader.Read());
                else
                    quoted = false;
            }
            else if (character == '"' && value.Length == 0 && !wasQuoted)
            {
                quoted = wasQuoted = true;
            }
            else if (character == separator || character == '\n')
            {
                Complete();
                if (character == '\n')
                {
                    if (record is not [""])
                        yield return record;
                    record.Clear();
                }
            }
            else if (character != '\r' || reader.Peek() != '\n')
            {
                value.Append(character);
            }
            if (value.Length > LongestValue)
                throw new CsvFaultException(string.Create(CultureInfo.InvariantCulture, $"A value at line {line} has more than {LongestValue} characters; a quote may not be closed."));
        }
        if (quoted)
            throw new CsvFaultException(string.Create(CultureInfo.InvariantCulture, $"A quote is open at the end, line {line}."));
        Complete();
        if (record is not [""])
            yield return record;

        void Complete()
        {
            record.Add(value.ToString());
            value.Clear();
            wasQuoted = false;
        }
    }
}
