using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>
/// Hands e-mails to a mail server. The id of an e-mail (Message-ID, RFC 5322) is made of the message's own and is the same at
/// every try, so whoever files it knows a repeat. Neither text nor address gets into a log from here.
/// </summary>
internal sealed class SmtpProvider(SmtpSettings settings) : IMessageProvider
{
    private const int FirstRefusal = 500;

    /// <summary>Server, not message: it wants TLS, or another password (RFC 4954).</summary>
    private static readonly int[] OfTheServer = [530, 534, 535, 538];

    public string Name => "smtp";

    public bool Sends(MessageChannel channel) => channel == MessageChannel.Email;

    public TimeSpan Timeout => settings.Timeout;

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(message.To, out var to))
            return new SendResult.Refused("address");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Timeout);
        try
        {
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Security == SmtpSecurity.StartTls };
            if (settings.User is { } user)
                client.Credentials = new NetworkCredential(user, settings.Password);
            using var mail = Mail(message, to);
            await client.SendMailAsync(mail, patience.Token);
            return new SendResult.Accepted(IdOf(message));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendResult.TryAgain("timeout");
        }
        catch (SmtpException failure)
        {
            return Of(failure);
        }
    }

    private MailMessage Mail(OutgoingMessage message, MailAddress to)
    {
        var mail = new MailMessage(settings.From, to)
        {
            // A subject is one line.
            Subject = string.Join(' ', (message.Subject ?? "").Split(null as char[], StringSplitOptions.RemoveEmptyEntries)),
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        mail.Headers.Add("Message-ID", $"<{IdOf(message)}>");
        mail.Headers.Add("Content-Language", message.Language);
        // No answers by machines, please (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private string IdOf(OutgoingMessage message) => $"{message.Id}@{settings.From.Host}";

    private static SendResult Of(SmtpException failure)
    {
        var status = (int)failure.StatusCode;
        var detail = status.ToString(CultureInfo.InvariantCulture);
        return failure switch
        {
            // Whatever server it was, it has answered: it did not take it.
            _ when status >= FirstRefusal && !OfTheServer.Contains(status) => new SendResult.Refused(detail),
            _ when status > 0 => new SendResult.TryAgain(detail, NotTaken: true),
            { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable } unreachable } =>
                new SendResult.TryAgain(unreachable.SocketErrorCode.ToString(), NotTaken: true),
            { InnerException: AuthenticationException } => new SendResult.TryAgain("certificate", NotTaken: true),
            _ => new SendResult.TryAgain("connection"),
        };
    }
}
