using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Mailboxes;

/// <summary>A mail server that is asked over IMAP, as <c>ServiceDesk:MailServers:&lt;key&gt;</c> describes it.</summary>
/// <param name="Host">Its name, which its certificate must have.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="WithDomain">Whether people sign in there with the whole address, or with the part before the @ alone.</param>
/// <param name="Timeout">How long one question may take.</param>
internal sealed record ImapSettings(string Host, int Port, MailSecurity Security, bool WithDomain, TimeSpan Timeout)
{
    /// <summary>All servers by their keys, which the doors of definitions name.</summary>
    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static IReadOnlyDictionary<string, ImapSettings> ReadAll(IConfiguration configuration) =>
        configuration.GetSection("ServiceDesk:MailServers").GetChildren().ToDictionary(own => own.Key, Read, StringComparer.Ordinal);

    private static ImapSettings Read(IConfigurationSection own)
    {
        var section = new SettingsSection(own);
        var security = section.Text("Security") switch
        {
            null or "tls" => MailSecurity.Tls,
            "startTls" => MailSecurity.StartTls,
            "none" => MailSecurity.None,
            var other => throw new SettingException($"{own.Path}:Security is tls, startTls or none, not '{other}'."),
        };
        var settings = new ImapSettings(
            section.Text("Host") ?? throw new SettingException($"{own.Path}:Host is the name of the mail server."),
            section.Number("Port", security == MailSecurity.Tls ? 993 : 143, 1, 65_535), security, section.Switch("WithDomain", otherwise: true),
            section.Time("Timeout", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)));
        section.Close();
        return settings;
    }
}
