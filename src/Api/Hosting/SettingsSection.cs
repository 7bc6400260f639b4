using System.Globalization;

namespace ServiceDesk.Api.Hosting;

/// <summary>Reads a section of the settings strictly: what is wrong, or has a name that nothing has, stops the start and says what is allowed.</summary>
/// <param name="section">The section.</param>
internal sealed class SettingsSection(IConfigurationSection section)
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text; null when it is not given.</summary>
    public string? Text(string name)
    {
        known.Add(name);
        return section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    /// <summary>Where it stands among the settings.</summary>
    public string Path => section.Path;

    /// <summary>A section within it; null when nothing is given there.</summary>
    public SettingsSection? Section(string name)
    {
        known.Add(name);
        return section.GetSection(name) is var inner && inner.Exists() ? new SettingsSection(inner) : null;
    }

    /// <summary>Sections under names of the operator's own, or numbered, in their order.</summary>
    public IReadOnlyList<(string Name, SettingsSection Section)> Sections(string name)
    {
        known.Add(name);
        return [.. section.GetSection(name).GetChildren().Select(child => (child.Key, new SettingsSection(child)))];
    }

    /// <summary>Texts under names of the operator's own, such as headers.</summary>
    public IReadOnlyDictionary<string, string> Values(string name)
    {
        known.Add(name);
        return section.GetSection(name).GetChildren().ToDictionary(value => value.Key, value => value.Value ?? "", StringComparer.OrdinalIgnoreCase);
    }

    public bool Switch(string name, bool otherwise) =>
        Read(name, otherwise, text => bool.TryParse(text, out var value) ? value : null, "true or false");

    public int Number(string name, int otherwise, int least, int most) => Read(
        name, otherwise,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null,
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    public TimeSpan Time(string name, TimeSpan otherwise, TimeSpan least, TimeSpan most) => Read(
        name, otherwise,
        text => TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null,
        $"a time as hh:mm:ss from {least:c} to {most:c}");

    /// <exception cref="SettingException">The section has a name that was not asked for.</exception>
    public void Close()
    {
        if (section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key)) is { } unknown)
            throw new SettingException($"There is no setting {unknown.Path}; there are {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }

    private T Read<T>(string name, T otherwise, Func<string, T?> read, string allowed)
        where T : struct =>
        Text(name) is not { } text ? otherwise : read(text) ?? throw new SettingException($"The setting {section.Path}:{name} is '{text}'; allowed is {allowed}.");
}
