using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>An outside provider, as <c>ServiceDesk:OAuthProviders:&lt;key&gt;</c> describes it; docs/guides/settings.md has the list.</summary>
/// <param name="Key">By which doors name it.</param>
/// <param name="Authorize">Where the person is sent to sign in.</param>
/// <param name="Token">Where this host changes the code for a token.</param>
/// <param name="UserInfo">Where it asks who the person is.</param>
/// <param name="ClientId">As whom this host is known there.</param>
/// <param name="ClientSecret">With which secret.</param>
/// <param name="Scopes">What is asked for.</param>
/// <param name="Subject">The claim with the person's lasting id.</param>
/// <param name="Name">The claim with their name.</param>
/// <param name="Mobile">The claim with their mobile number; null where there is none.</param>
/// <param name="Timeout">How long its answers are waited for.</param>
public sealed record OAuthProviderSettings(
    string Key, Uri Authorize, Uri Token, Uri UserInfo, string ClientId, string ClientSecret, IReadOnlyList<string> Scopes, string Subject, string Name, string? Mobile, TimeSpan Timeout)
{
    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static IReadOnlyList<OAuthProviderSettings> ReadAll(IConfiguration configuration) =>
        [.. configuration.GetSection("ServiceDesk:OAuthProviders").GetChildren().Select(provider => Read(provider.Key, new SettingsSection(provider)))];

    private static OAuthProviderSettings Read(string key, SettingsSection section)
    {
        var settings = new OAuthProviderSettings(
            key, Address(section, "Authorize"), Address(section, "Token"), Address(section, "UserInfo"), Needed(section, "ClientId"), Secret(section),
            (section.Text("Scopes") ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            section.Text("Subject") ?? "sub", section.Text("Name") ?? "name", section.Text("Mobile"),
            section.Time("Timeout", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)));
        section.Close();
        return settings;
    }

    private static string Needed(SettingsSection section, string name) =>
        section.Text(name) ?? throw new SettingException($"The setting {section.Path}:{name} is missing.");

    /// <summary>Codes, tokens and people's data go there: over TLS, unless it is this machine.</summary>
    private static Uri Address(SettingsSection section, string name) =>
        Uri.TryCreate(Needed(section, name), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? address
            : throw new SettingException($"The setting {section.Path}:{name} is an address that begins with https://.");

    private static string Secret(SettingsSection section) => (section.Text("ClientSecret"), section.Text("ClientSecretFile")) switch
    {
        ({ } secret, null) => secret,
        (null, { } file) => ReadSecret(section, file),
        _ => throw new SettingException($"Either {section.Path}:ClientSecret or {section.Path}:ClientSecretFile is set."),
    };

    private static string ReadSecret(SettingsSection section, string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{section.Path}:ClientSecretFile cannot be read: {wrong.Message}");
        }
    }
}
