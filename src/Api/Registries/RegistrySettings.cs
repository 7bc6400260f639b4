using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Registries.Csv;
using ServiceDesk.Api.Registries.Http;

namespace ServiceDesk.Api.Registries;

/// <summary>One connection, as <c>ServiceDesk:Registries:&lt;key&gt;</c> describes it; docs/guides/registries.md has the list.</summary>
/// <param name="Http">A service that is asked over HTTP; null where it is none.</param>
/// <param name="Csv">Files that the organisation puts down; null where it is a service.</param>
internal sealed record RegistrySettings(HttpRegistrySettings? Http, CsvRegistrySettings? Csv)
{
    /// <summary>All connections by their keys, which the doors of definitions name.</summary>
    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static IReadOnlyDictionary<string, RegistrySettings> ReadAll(IConfiguration configuration) =>
        configuration.GetSection("ServiceDesk:Registries").GetChildren().ToDictionary(own => own.Key, Read, StringComparer.Ordinal);

    private static RegistrySettings Read(IConfigurationSection own)
    {
        var section = new SettingsSection(own);
        var settings = new RegistrySettings(
            section.Section("Http") is { } http ? HttpRegistrySettings.Read(http) : null,
            section.Section("Csv") is { } csv ? CsvRegistrySettings.Read(csv) : null);
        section.Close();
        return (settings.Http is null) != (settings.Csv is null)
            ? settings
            : throw new SettingException($"{own.Path} is either a service (Http) or files (Csv).");
    }
}
