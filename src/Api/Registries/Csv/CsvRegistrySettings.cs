using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Api.Registries.Csv;

/// <summary>A registry that the organisation puts down as files of lines, separated values with names in the first line, in UTF-8.</summary>
/// <param name="Path">The file, or a folder whose .csv files are read together.</param>
/// <param name="Separator">What stands between two values.</param>
/// <param name="Columns">The names of the columns in the first line, by the keys of the form; one is <c>nationalCode</c>. Each is compared with what the person typed.</param>
/// <param name="Standing">The column with the employment or study status; null where there is none.</param>
internal sealed record CsvRegistrySettings(string Path, char Separator, IReadOnlyDictionary<string, string> Columns, string? Standing)
{
    internal static CsvRegistrySettings Read(SettingsSection section)
    {
        var path = section.Text("Path") ?? throw new SettingException($"{section.Path}:Path is the file, or the folder of the .csv files.");
        // The name of the tabulator is spoken: white space of a setting is cut off.
        var separator = section.Text("Separator") switch
        {
            null => ',',
            "tab" => '\t',
            [var one] when one is not '"' => one,
            var other => throw new SettingException($"{section.Path}:Separator is one character or the word tab, not '{other}'."),
        };
        var columns = section.Values("Columns");
        if (!columns.ContainsKey(RegistryQuestion.NationalCodeKey))
            throw new SettingException($"{section.Path}:Columns:{RegistryQuestion.NationalCodeKey} is the name of the column with the national code.");
        var settings = new CsvRegistrySettings(path, separator, columns, section.Text("Standing"));
        section.Close();
        return settings;
    }
}
