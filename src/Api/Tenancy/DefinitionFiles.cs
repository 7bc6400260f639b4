using System.Text;
using NodaTime;
using ServiceDesk.Domain.Calendars;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Api.Tenancy;

/// <summary>Reads definition files, with the calendar files beside them, without storing anything.</summary>
public static class DefinitionFiles
{
    /// <summary>How many years ahead the events of calendars are looked at: rules without an end go on for ever.</summary>
    private const int YearsAhead = 5;

    /// <exception cref="OrganisationFilesException">At least one file is wrong; every error of every file is named.</exception>
    public static async Task<IReadOnlyList<DefinitionFile>> ReadAsync(IReadOnlyList<string> files, TimeProvider time, CancellationToken cancellation = default)
    {
        var last = new LocalDate(time.GetUtcNow().Year + YearsAhead, 12, 31);
        var (read, errors) = (new List<DefinitionFile>(), new List<DefinitionError>());
        foreach (var file in files)
        {
            var utf8 = WithoutPreamble(await File.ReadAllBytesAsync(file, cancellation));
            var reading = OrganisationDefinitionReader.Read(Path.GetFileName(file), utf8);
            errors.AddRange(reading.Errors);
            if (reading.Succeeded)
                read.Add(await WithCalendarsAsync(file, utf8, reading.Definition, last, errors, cancellation));
        }
        errors.AddRange(Twice(read, file => [file.Definition.Key], "$.key", "The organisation"));
        errors.AddRange(Twice(read, file => file.Definition.Hosts, "$.hosts", "The host"));
        return errors.Count == 0 ? read : throw new OrganisationFilesException(errors);
    }

    /// <summary>Some editors write a mark of UTF-8 before the text, which JSON does not know.</summary>
    private static byte[] WithoutPreamble(byte[] utf8) => utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static async Task<DefinitionFile> WithCalendarsAsync(
        string path, byte[] utf8, OrganisationDefinition definition, LocalDate last, List<DefinitionError> errors, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        if (definition.Calendars.Count == 0)
            return new DefinitionFile(name, utf8, definition);
        var closures = new List<(string, IEnumerable<Closure>)>();
        foreach (var (calendar, index) in definition.Calendars.Select((calendar, index) => (calendar, index)))
        {
            if (Beside(path, calendar) is not { } found)
            {
                errors.Add(new DefinitionError(name, $"$.calendars[{index}]", $"There is no file '{calendar}'.", "a file beside this one, or in a folder beside it"));
                continue;
            }
            var reading = CalendarFile.Read(calendar, await File.ReadAllBytesAsync(found, cancellation), definition.Calendar, last);
            errors.AddRange(reading.Errors);
            closures.Add((calendar, reading.Closures));
        }
        var whole = ImportedClosures.Add(utf8, closures);
        return new DefinitionFile(name, whole, OrganisationDefinitionReader.Read(name, whole).Definition ?? definition);
    }

    /// <summary>The file of that name; null when there is none, or a link leads out of the definition's folder.</summary>
    private static string? Beside(string path, string calendar)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var file = new FileInfo(Path.Combine(folder, calendar));
        for (FileSystemInfo? part = file; part is not null && part.FullName.Length > folder.Length; part = Directory.GetParent(part.FullName))
            if (part.LinkTarget is not null)
                return null;
        return file.Exists ? file.FullName : null;
    }

    private static IEnumerable<DefinitionError> Twice(IEnumerable<DefinitionFile> files, Func<DefinitionFile, IEnumerable<string>> namesOf, string path, string what) => files
        .SelectMany(namesOf, (file, name) => (file, name))
        .GroupBy(pair => pair.name)
        .Where(group => group.Count() > 1)
        .Select(group => new DefinitionError(string.Join(", ", group.Select(pair => pair.file.Name)), path, $"{what} {group.Key} stands in several files.", "each in one file"));
}
