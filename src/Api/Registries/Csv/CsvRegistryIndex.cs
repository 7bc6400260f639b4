using System.Globalization;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Registries.Csv;

/// <summary>What the files held when they were read: of each line the columns that are asked for, by national code.</summary>
internal sealed class CsvRegistryIndex
{
    private readonly string[] names;
    private readonly bool hasStanding;

    // One person may stand in several lines, as student and as employee.
    private readonly Dictionary<string, List<string[]>> people = new(StringComparer.Ordinal);

    private CsvRegistryIndex(CsvRegistrySettings settings)
    {
        names = [.. settings.Columns.Keys.Where(name => name != RegistryQuestion.NationalCodeKey)];
        hasStanding = settings.Standing is not null;
    }

    /// <summary>How many lines have no national code that is one; they are passed over.</summary>
    public int PassedOver { get; private set; }

    public int Count => people.Count;

    /// <exception cref="CsvFaultException">A file is wrong; the message names it.</exception>
    public static CsvRegistryIndex Read(CsvRegistrySettings settings, IEnumerable<string> files)
    {
        var index = new CsvRegistryIndex(settings);
        foreach (var file in files)
        {
            try
            {
                // Shared with whoever writes it: a file that is being replaced is read again.
                using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
                index.Add(settings, reader);
            }
            catch (CsvFaultException fault)
            {
                throw new CsvFaultException($"{file}: {fault.Message}");
            }
        }
        return index;
    }

    public RegistryAnswer Find(RegistryQuestion question)
    {
        if (!people.TryGetValue(question.NationalCode, out var lines))
            return RegistryAnswer.NotKnown;
        return lines.Find(line => IsSame(line, question)) is { } same
            ? new RegistryAnswer(RegistryVerdict.Matches, hasStanding && same[^1] is { Length: > 0 } standing ? standing : null)
            : new RegistryAnswer(RegistryVerdict.DoesNotMatch);
    }

    private bool IsSame(string[] line, RegistryQuestion question)
    {
        for (var column = 0; column < names.Length; column++)
        {
            if (question.Find(names[column]) is { } typed && !RegistryComparison.Same(typed, line[column]))
                return false;
        }
        return true;
    }

    private void Add(CsvRegistrySettings settings, TextReader reader)
    {
        int[]? places = null;
        var (code, width) = (0, 0);
        foreach (var record in CsvReader.Read(reader, settings.Separator))
        {
            if (places is null)
            {
                code = PlaceOf(record, settings.Columns[RegistryQuestion.NationalCodeKey]);
                places = [.. names.Select(name => PlaceOf(record, settings.Columns[name])), .. hasStanding ? [PlaceOf(record, settings.Standing!)] : Array.Empty<int>()];
                width = record.Count;
                continue;
            }
            if (record.Count != width)
                throw new CsvFaultException(string.Create(CultureInfo.InvariantCulture, $"Record {Count + PassedOver + 1} has {record.Count} values, the first line has {width}."));
            if (NationalCode.Normalise(record[code]) is not { } person)
            {
                PassedOver++;
                continue;
            }
            string[] kept = [.. places.Select(place => record[place].Trim())];
            if (people.TryGetValue(person, out var lines))
                lines.Add(kept);
            else
                people.Add(person, [kept]);
        }
        if (places is null)
            throw new CsvFaultException("There is no line with the names of the columns.");
    }

    private static int PlaceOf(IReadOnlyList<string> header, string name)
    {
        for (var place = 0; place < header.Count; place++)
        {
            if (PersianText.Fold(header[place]) == PersianText.Fold(name))
                return place;
        }
        throw new CsvFaultException($"The first line has no column '{name}'.");
    }
}
