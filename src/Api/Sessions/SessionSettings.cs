using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Sessions;

/// <summary>What is set under <c>ServiceDesk:Sessions</c>.</summary>
/// <param name="Idle">How long a session lives without being used.</param>
/// <param name="Longest">How long it lives at most.</param>
/// <param name="LongestTokenDays">For how many days a token for a program may be made.</param>
public sealed record SessionSettings(TimeSpan Idle, TimeSpan Longest, int LongestTokenDays)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static SessionSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Sessions"));
        var settings = new SessionSettings(
            // Shorter than this, the time of the last use would be too coarse for it.
            section.Time("Idle", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(2), Year),
            section.Time("Longest", TimeSpan.FromHours(12), TimeSpan.FromMinutes(2), Year),
            section.Number("LongestTokenDays", 366, 1, 3_660));
        section.Close();
        return settings;
    }
}
