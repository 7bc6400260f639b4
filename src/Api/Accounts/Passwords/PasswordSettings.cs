using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Accounts.Passwords;

/// <summary>What is set under <c>ServiceDesk:Passwords</c>; docs/guides/settings.md has the list.</summary>
/// <param name="Rule">What a new password must be.</param>
/// <param name="Iterations">How often PBKDF2-HMAC-SHA512 goes round; a password is hashed anew with the next sign-in after this has changed.</param>
public sealed record PasswordSettings(PasswordRule Rule, int Iterations)
{
    // OWASP's number for PBKDF2-HMAC-SHA512.
    private const int UsualIterations = 210_000;

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static PasswordSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Passwords"));
        var settings = new PasswordSettings(
            new PasswordRule(section.Number(nameof(PasswordRule.Shortest), PasswordRule.Least, PasswordRule.Least, 64)),
            section.Number(nameof(Iterations), UsualIterations, 1_000, 10_000_000));
        section.Close();
        return settings;
    }
}
