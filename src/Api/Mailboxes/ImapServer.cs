using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Mailboxes;

/// <summary>Signs in to a mailbox over IMAP (RFC 3501) and out again: nothing is read. Neither address nor password gets into a log from here.</summary>
internal sealed class ImapServer(string key, ImapSettings settings, ILogger<ImapServer> logger) : IMailServer
{
    private const int LongestLine = 8 * 1024;

    /// <summary>Codes of a refusal that say nothing about the password (RFC 5530, 3): it may be right.</summary>
    private static readonly string[] SaysNothing = ["[UNAVAILABLE]", "[PRIVACYREQUIRED]", "[CONTACTADMIN]", "[SERVERBUG]", "[INUSE]", "[LIMIT]", "[OVERQUOTA]"];

    public async Task<MailboxVerdict> VerifyAsync(string address, Password password, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Timeout);
        try
        {
            var name = settings.WithDomain ? address : address[..address.LastIndexOf('@')];
            return await SignInAsync(name, password.Reveal(), patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning("The mail server {Server} did not answer within {Timeout}", key, settings.Timeout);
        }
        catch (Exception failure) when (failure is SocketException or IOException or AuthenticationException)
        {
            logger.LogWarning("The mail server {Server} could not be asked: {Reason}", key, failure.Message);
        }
        return MailboxVerdict.Unavailable;
    }

    private async Task<MailboxVerdict> SignInAsync(string name, string password, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(settings.Host, settings.Port, cancellation);
        Stream stream = client.GetStream();
        if (settings.Security == MailSecurity.Tls)
            stream = await ProtectAsync(stream, cancellation);
        if (!(await ReadAsync(stream, cancellation)).StartsWith("* OK", StringComparison.OrdinalIgnoreCase))
            return MailboxVerdict.Unavailable;
        if (settings.Security == MailSecurity.StartTls)
        {
            if (await AskAsync(stream, "a0", "a0 STARTTLS\r\n", cancellation) != "OK")
                return MailboxVerdict.Unavailable;
            stream = await ProtectAsync(stream, cancellation);
        }
        await using (stream)
        {
            // Literals take any character, and need no escaping that could be got wrong.
            var (user, secret) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(password));
            if (await AskAsync(stream, "a1", $"a1 LOGIN {{{user.Length}}}\r\n", cancellation) != "+")
                return MailboxVerdict.Unavailable;
            await stream.WriteAsync(user, cancellation);
            if (await AskAsync(stream, "a1", $" {{{secret.Length}}}\r\n", cancellation) is var next and not "+")
                return next == "NO" ? MailboxVerdict.Refused : MailboxVerdict.Unavailable;
            await stream.WriteAsync(secret, cancellation);
            var verdict = await AskAsync(stream, "a1", "\r\n", cancellation) switch
            {
                "OK" => MailboxVerdict.Verified,
                "NO" => MailboxVerdict.Refused,
                _ => MailboxVerdict.Unavailable,
            };
            await LeaveAsync(stream, cancellation);
            return verdict;
        }
    }

    /// <summary>Out of politeness: a server that has hung up by itself has answered all the same.</summary>
    private static async Task LeaveAsync(Stream stream, CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync("a2 LOGOUT\r\n"u8.ToArray(), cancellation);
        }
        catch (IOException)
        {
            // It has hung up.
        }
    }

    private async Task<Stream> ProtectAsync(Stream stream, CancellationToken cancellation)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host, CertificateChainPolicy = TrustedAuthorities.Policy(settings.Authorities) }, cancellation);
        return tls;
    }

    /// <summary>Sends, and reads until the command's own answer: OK, NO or BAD, or + where the server waits for more. What it says besides is passed over.</summary>
    private static async Task<string> AskAsync(Stream stream, string tag, string command, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command), cancellation);
        while (true)
        {
            var line = await ReadAsync(stream, cancellation);
            if (line.StartsWith('+'))
                return "+";
            if (line.StartsWith($"{tag} ", StringComparison.OrdinalIgnoreCase))
            {
                return Array.Exists(SaysNothing, code => line.Contains(code, StringComparison.OrdinalIgnoreCase)) ? "BAD" : line.Split(' ')[1].ToUpperInvariant();
            }
        }
    }

    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        // Byte by byte, so that nothing is read that belongs to TLS; there are a handful of short lines.
        var (line, next) = (new List<byte>(), new byte[1]);
        while (line.Count < LongestLine)
        {
            if (await stream.ReadAsync(next, cancellation) == 0)
                throw new EndOfStreamException("The mail server ended the connection.");
            if (next[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(next[0]);
        }
        throw new IOException("The mail server's answer is too long.");
    }
}
