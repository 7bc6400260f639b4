using System.Security.Cryptography.X509Certificates;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Mailboxes;

/// <summary>A mail server that is asked over IMAP, as <c>ServiceDesk:MailServers:&lt;key&gt;</c> describes it.</summary>
/// <param name="Host">Its name, which its certificate must have.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="Authorities">Whose certificates are trusted; null for those that the system trusts.</param>
/// <param name="WithDomain">Whether people sign in there with the whole address, or with the part before the @ alone.</param>
/// <param name="Timeout">How long one question may take.</param>
internal sealed record ImapSettings(string Host, int Port, MailSecurity Security, X509Certificate2Collection? Authorities, bool WithDomain, TimeSpan Timeout)
{
    /// <summary>All servers by their keys, which the doors of definitions name.</summary>
    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static IReadOnlyDictionary<string, ImapSettings> ReadAll(IConfiguration configuration, bool development) =>
        configuration.GetSection("ServiceDesk:MailServers").GetChildren().ToDictionary(own => own.Key, own => Read(new SettingsSection(own), development), StringComparer.Ordinal);

    private static ImapSettings Read(SettingsSection section, bool development)
    {
        var security = section.Text(nameof(Security)) switch
        {
            null or "tls" => MailSecurity.Tls,
            "startTls" => MailSecurity.StartTls,
            "none" when development => MailSecurity.None,
            "none" => throw new SettingException($"{section.Path}:Security is none, which sends passwords for everybody to read; it is allowed in Development alone."),
            var other => throw new SettingException($"{section.Path}:Security is tls, startTls or none, not '{other}'."),
        };
        var settings = new ImapSettings(
            section.Text(nameof(Host)) ?? throw new SettingException($"{section.Path}:Host is the name of the mail server."),
            section.Number(nameof(Port), security == MailSecurity.Tls ? 993 : 143, 1, 65_535), security, section.Authorities(), section.Switch(nameof(WithDomain), otherwise: true),
            section.Time(nameof(Timeout), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)));
        section.Close();
        return settings;
    }
}
