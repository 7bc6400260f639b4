namespace ServiceDesk.Api.Demo;

/// <summary>
/// The registries that the Qazvin university's door asks, with two people of the demonstration, so that a developer can walk
/// through registration by hand. Settings of the host that connect any registry take their place.
/// </summary>
internal static class DemoRegistries
{
    private const string Section = "ServiceDesk:Registries";

    public static void Connect(ConfigurationManager configuration)
    {
        if (configuration.GetSection(Section).Exists())
            return;
        configuration.AddInMemoryCollection(
        [
            .. Of("civil", "nationalCode", "firstName", "lastName", "birthDate"),
            .. Of("personnel", "nationalCode"),
            .. Of("students", "nationalCode"),
            .. Of("mobile-owners", "nationalCode", "mobile"),
            new($"{Section}:students:Csv:Standing", "standing"),
        ]);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Of(string key, params IReadOnlyList<string> columns) =>
    [
        new($"{Section}:{key}:Csv:Path", Path.Combine(AppContext.BaseDirectory, "Demo", "Registries", $"{key}.csv")),
        .. columns.Select(column => new KeyValuePair<string, string?>($"{Section}:{key}:Csv:Columns:{column}", column)),
    ];
}
