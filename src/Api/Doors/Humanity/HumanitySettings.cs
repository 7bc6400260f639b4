using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>What is set under <c>ServiceDesk:Humanity</c>; docs/guides/settings.md has the list.</summary>
/// <param name="Work">How many numbers a puzzle is hidden among; a browser tries half of them on average.</param>
/// <param name="ValidFor">How long a puzzle or a picture is taken.</param>
public sealed record HumanitySettings(int Work, TimeSpan ValidFor)
{
    private const int UsualWork = 100_000;

    /// <summary>So little that a shell works it out, for whoever tries the product with curl.</summary>
    private const int WorkInDevelopment = 1_000;

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static HumanitySettings Read(IConfiguration configuration, bool development)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Humanity"));
        var settings = new HumanitySettings(
            section.Number(nameof(Work), development ? WorkInDevelopment : UsualWork, 1, 100_000_000),
            section.Time(nameof(ValidFor), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)));
        section.Close();
        return settings;
    }
}
