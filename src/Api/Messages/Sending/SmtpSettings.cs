using System.Net.Mail;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>A mail server, as <c>ServiceDesk:Messages:Smtp</c> describes it.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="User">Who signs in; null for nobody.</param>
/// <param name="Password">With which password.</param>
/// <param name="From">Whom e-mails come from; its domain also stands in their ids.</param>
/// <param name="Timeout">How long handing one in may take.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string? User, string? Password, MailAddress From, TimeSpan Timeout)
{
    private const int Submission = 587;

    internal static SmtpSettings Read(SettingsSection section)
    {
        var security = section.Text("Security") ?? nameof(SmtpSecurity.StartTls);
        var settings = new SmtpSettings(
            section.Text("Host") ?? throw new SettingException($"{section.Path}:Host is the name of the mail server."),
            section.Number("Port", Submission, 1, ushort.MaxValue),
            Enum.TryParse<SmtpSecurity>(security, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : throw new SettingException($"{section.Path}:Security is '{security}'; allowed are startTls and none."),
            section.Text("User"),
            section.Text("Password"),
            MailAddress.TryCreate(section.Text("From") ?? "", out var from) ? from : throw new SettingException($"{section.Path}:From is the address that e-mails come from, as Service desk <desk@example.ir>."),
            section.Time("Timeout", TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)));
        section.Close();
        return settings.User is null == settings.Password is null ? settings : throw new SettingException($"{section.Path}:User and Password belong together.");
    }
}
