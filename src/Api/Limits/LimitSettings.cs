using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Limits;

/// <summary>What is set under <c>ServiceDesk:Limits</c>, for each name <c>Most</c> and <c>Within</c>; docs/guides/settings.md has the list.</summary>
public sealed class LimitSettings
{
    // Every time that counts is kept.
    private const int MostKept = 10_000;

    // The guides state none of them.
    private static readonly Dictionary<LimitName, Limit> Usual = new()
    {
        [LimitName.ChallengesPerMobile] = new(5, TimeSpan.FromDays(1)),
        [LimitName.SendsPerMobile] = new(5, TimeSpan.FromMinutes(5)),
        // A whole university may stand behind one address.
        [LimitName.SendsPerAddress] = new(60, TimeSpan.FromMinutes(5)),
        [LimitName.ProofsPerAddress] = new(300, TimeSpan.FromMinutes(5)),
        [LimitName.FailuresPerOrganisation] = new(1000, TimeSpan.FromHours(1)),
        [LimitName.PasswordTriesPerAccount] = new(10, TimeSpan.FromMinutes(15)),
        [LimitName.SecondFactorTriesPerAccount] = new(10, TimeSpan.FromMinutes(15)),
        [LimitName.PasswordTriesPerAddress] = new(100, TimeSpan.FromMinutes(15)),
        [LimitName.IdentityChecksPerAddress] = new(100, TimeSpan.FromHours(1)),
        [LimitName.IdentityChecksPerPerson] = new(10, TimeSpan.FromHours(1)),
        [LimitName.GuestsPerAddress] = new(20, TimeSpan.FromHours(1)),
    };

    private readonly IReadOnlyDictionary<LimitName, Limit> limits;

    private LimitSettings(IReadOnlyDictionary<LimitName, Limit> limits) => this.limits = limits;

    public Limit this[LimitName name] => limits[name];

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static LimitSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Limits"));
        var limits = Enum.GetValues<LimitName>().ToDictionary(name => name, name => Read(section.Section($"{name}"), Usual[name]));
        section.Close();
        return new LimitSettings(limits);
    }

    private static Limit Read(SettingsSection? section, Limit usual)
    {
        if (section is null)
            return usual;
        var limit = new Limit(
            section.Number(nameof(Limit.Most), usual.Most, 1, MostKept),
            section.Time(nameof(Limit.Within), usual.Within, TimeSpan.FromSeconds(1), TimeSpan.FromDays(31)));
        section.Close();
        return limit;
    }
}
