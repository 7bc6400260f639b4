using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Doors.Codes;

/// <summary>What is set under <c>ServiceDesk:Codes</c>; docs/guides/settings.md has the list.</summary>
/// <param name="Tries">How often a code may be tried before the challenge is worth nothing; sending another code gives no more.</param>
/// <param name="Sends">How often a code is sent for one challenge, the first included.</param>
/// <param name="Waiting">How many codes wait in one process to be sent; more are refused.</param>
/// <param name="Parallel">How many one process hands in at the same time.</param>
public sealed record CodeSettings(int Tries, int Sends, int Waiting, int Parallel)
{
    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static CodeSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Codes"));
        // The guides state none of them.
        var settings = new CodeSettings(
            section.Number(nameof(Tries), 3, 1, 10), section.Number(nameof(Sends), 3, 1, 10), section.Number(nameof(Waiting), 1000, 1, 100_000), section.Number(nameof(Parallel), 8, 1, 256));
        section.Close();
        return settings;
    }
}
