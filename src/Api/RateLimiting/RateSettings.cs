using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.RateLimiting;

/// <summary>What is set under <c>ServiceDesk:Rates</c>; docs/guides/settings.md has the list.</summary>
public sealed class RateSettings
{
    private const int Most = 10_000_000;

    // A whole university may stand behind one address; a person with a program of their own asks some twenty times a second.
    private static readonly Dictionary<RateKind, Rate> Usual = new()
    {
        [RateKind.SignIn] = new(600, 120),
        [RateKind.Commands] = new(3_000, 240),
        [RateKind.Uploads] = new(1_200, 120),
        [RateKind.GraphQL] = new(12_000, 1_200),
        [RateKind.UnknownCodes] = new(60, 60),
        [RateKind.Others] = new(12_000, 1_200),
    };

    private readonly IReadOnlyDictionary<RateKind, Rate> rates;

    private RateSettings(bool enabled, IReadOnlyDictionary<RateKind, Rate> rates) => (Enabled, this.rates) = (enabled, rates);

    /// <summary>Whether anything is limited at all; not, where something before the host does it.</summary>
    public bool Enabled { get; }

    public Rate this[RateKind kind] => rates[kind];

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static RateSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Rates"));
        var settings = new RateSettings(section.Switch("Enabled", true), Enum.GetValues<RateKind>().ToDictionary(kind => kind, kind => Read(section.Section($"{kind}"), Usual[kind])));
        section.Close();
        return settings;
    }

    private static Rate Read(SettingsSection? section, Rate usual)
    {
        if (section is null)
            return usual;
        var rate = new Rate(section.Number(nameof(Rate.PerAddress), usual.PerAddress, 1, Most), section.Number(nameof(Rate.PerPerson), usual.PerPerson, 1, Most));
        section.Close();
        return rate;
    }
}
