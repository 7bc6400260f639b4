using System.Net;
using System.Net.Sockets;
using System.Text;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Mailboxes;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Dovecot;
using static ServiceDesk.Api.Tests.Mailboxes.DovecotFixture;

namespace ServiceDesk.Api.Tests.Mailboxes;

/// <summary>Who had an address is shown by its password, to a real mail server, which nothing that is typed reaches as a command.</summary>
[Seed("Q-36", "Q-39")]
public sealed class ImapServerTests(DovecotFixture fixture) : IClassFixture<DovecotFixture>
{
    [DovecotTheory(Timeout = 60_000)]
    [InlineData("tls")]
    [InlineData("startTls")]
    [InlineData("none")]
    public async Task A_password_is_right_or_wrong(string security)
    {
        var log = new LogLines();
        var settings = MailServerOf.Settings(await fixture.ServerAsync(), security);

        Assert.Equal(MailboxVerdict.Verified, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword, log));
        Assert.Equal(MailboxVerdict.Refused, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword + "x", log));
        Assert.Equal(MailboxVerdict.Refused, await MailServerOf.AskAsync(settings, "nobody@ikiu.ac.ir", MaryamsPassword, log));
        Assert.Empty(log.Lines);
    }

    [DovecotFact(Timeout = 60_000)]
    public async Task The_password_is_shown_as_it_was_typed_for_the_server_knows_no_other_keyboards()
    {
        var settings = MailServerOf.Settings(await fixture.ServerAsync(), "tls");

        Assert.NotEqual(MaryamsPassword, Password.Typed(MaryamsPassword)!.Reveal());
        Assert.Equal(MailboxVerdict.Refused, await MailServerOf.AskAsync(settings, Maryam, Password.Typed(MaryamsPassword)!.Reveal()));
    }

    [DovecotFact(Timeout = 60_000)]
    public async Task Where_people_sign_in_without_the_domain_they_are_asked_about_without_it()
    {
        var settings = MailServerOf.Settings(await fixture.ServerAsync(), "tls");
        settings["WithDomain"] = "false";

        Assert.Equal(MailboxVerdict.Verified, await MailServerOf.AskAsync(settings, "office@ikiu.ac.ir", "password of the office"));
        Assert.Equal(MailboxVerdict.Refused, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword));
    }

    [DovecotTheory(Timeout = 60_000)]
    [InlineData("tls")]
    [InlineData("startTls")]
    public async Task A_server_is_trusted_by_its_certificate_alone(string security)
    {
        using var folder = new Definitions.DefinitionFolder();
        using var other = new TestAuthority(folder.Path);
        var (log, server) = (new LogLines(), await fixture.ServerAsync());
        foreach (var (name, value) in ((string, string?)[])[("Authorities", other.CertificateFile), ("Authorities", null), ("Host", "127.0.0.1")])
        {
            var settings = MailServerOf.Settings(server, security);
            settings[name] = value;
            Assert.Equal(MailboxVerdict.Unavailable, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword, log));
        }
        Assert.Equal(2, log.Lines.Count(line => line.Contains("errors in the certificate chain")));
        Assert.Equal(1, log.Lines.Count(line => line.Contains("RemoteCertificateNameMismatch")));
        Assert.DoesNotContain(log.Lines, line => line.Contains("akbari") || line.Contains("old"));
    }

    /// <summary>The refusal says nothing about the password then, which may be right.</summary>
    [DovecotFact(Timeout = 60_000)]
    public async Task A_server_that_takes_no_password_without_TLS_has_not_refused_it()
    {
        var settings = MailServerOf.Settings(await fixture.ServerAsync(), "none");
        settings["Host"] = DovecotServer.StrictAddress;

        Assert.Equal(MailboxVerdict.Unavailable, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword));
    }

    [DovecotFact(Timeout = 60_000)]
    public async Task A_server_that_is_down_has_refused_nobody()
    {
        await using var server = await DovecotServer.StartAsync(DovecotFixture.Mailboxes);
        var (settings, log) = (MailServerOf.Settings(server, "tls"), new LogLines());
        await server.StopAsync();
        Assert.Equal(MailboxVerdict.Unavailable, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword, log));
        Assert.Contains("The mail server own could not be asked", Assert.Single(log.Lines));
        await server.StartAgainAsync();
        Assert.Equal(MailboxVerdict.Verified, await MailServerOf.AskAsync(settings, Maryam, MaryamsPassword, log));
    }

    /// <summary>Each would let somebody in, or end the command, were it read as anything but a name or a password.</summary>
    [DovecotTheory(Timeout = 120_000)]
    [InlineData("tls")]
    [InlineData("none")]
    public async Task What_is_typed_is_never_read_as_a_command(string security)
    {
        var server = await fixture.ServerAsync();
        var settings = MailServerOf.Settings(server, security);
        string[] ends =
        [
            "\"", "\\\"", "\" \"", "\\", " ", "\t", "*", "%", "(", ")", "{", "}", "{0}", "{3}\r\nabc", "{3+}\r\nabc", "\r", "\n", "\r\n", "\r\na1 OK Logged in", "\r\na2 LOGOUT", "\r\na2 LOGIN hidden secret",
            "\0", "\0hidden\0secret", " hidden", "\r\n* OK", "\u0085", "\u2028", "\u200f", "é", "😀",
        ];
        foreach (var end in ends)
        {
            Assert.NotEqual(MailboxVerdict.Verified, await AskAsync(Maryam, MaryamsPassword + end));
            Assert.NotEqual(MailboxVerdict.Verified, await AskAsync(Maryam, end + MaryamsPassword));
            Assert.NotEqual(MailboxVerdict.Verified, await AskAsync(Maryam + end, "password of the office"));
        }
        Assert.DoesNotContain("hidden", string.Join('\n', (await server.LogAsync()).Split('\n').Where(line => line.Contains("Login:"))));
        Assert.Equal(MailboxVerdict.Verified, await AskAsync(Maryam, MaryamsPassword));

        Task<MailboxVerdict?> AskAsync(string address, string password) => MailServerOf.AskAsync(settings, address, password);
    }

    /// <summary>What no real server says on demand.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("* BYE too busy\r\n")]
    [InlineData("* OK ready\r\na1 BAD what\r\n")]
    [InlineData("* OK ready\r\na1 NO [UNAVAILABLE] the database is down\r\n")]
    [InlineData("* OK ready\r\n+ go on\r\n+ go on\r\na1 NO [UNAVAILABLE] the database is down\r\n")]
    [InlineData("* OK ready\r\n+ go on\r\n+ go on\r\na1 NO [CONTACTADMIN] call us\r\n")]
    [InlineData("* OK ready\r\n+ go on\r\n+ go on\r\na11 OK of another command\r\n")]
    [InlineData("* OK ready\r\n+ go on\r\n+ go on\r\n")]
    public async Task What_does_not_answer_as_a_mail_server_has_refused_nobody(string answer) =>
        Assert.Equal(MailboxVerdict.Unavailable, await AnsweredAsync(answer));

    [Theory]
    [InlineData("* OK ready\r\n+ go on\r\n+ go on\r\na1 NO wrong\r\n", MailboxVerdict.Refused)]
    [InlineData("* OK ready\r\n+ go on\r\n+ go on\r\n* CAPABILITY IMAP4rev1\r\na1 OK you are in\r\n", MailboxVerdict.Verified)]
    public async Task A_server_that_hangs_up_after_its_answer_has_answered(string answer, MailboxVerdict verdict) =>
        Assert.Equal(verdict, await AnsweredAsync(answer));

    [Theory]
    [InlineData("Host", null, "Host is the name")]
    [InlineData("Port", "70000", "from 1 to 65535")]
    [InlineData("Security", "ssl", "tls, startTls or none")]
    [InlineData("Security", "none", "Development alone")]
    [InlineData("Authorities", "/nowhere", "cannot be read")]
    [InlineData("Hots", "x", "There is no setting")]
    public void A_setting_that_is_wrong_stops_the_start(string name, string? value, string told)
    {
        var settings = new Dictionary<string, string?> { ["Host"] = "mail.example.ir" };
        settings[name] = value;

        Assert.Contains(told, Assert.Throws<SettingException>(() => MailServerOf.Read(settings)).Message);
    }

    /// <summary>What is made of a server that says all this at once and hangs up when it has heard something.</summary>
    private static async Task<MailboxVerdict?> AnsweredAsync(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = MailServerOf.AskAsync(
            new() { ["Host"] = "127.0.0.1", ["Port"] = $"{((IPEndPoint)listener.LocalEndpoint).Port}", ["Security"] = "none", ["Timeout"] = "00:00:05" }, Maryam, MaryamsPassword);
        using (var client = await listener.AcceptTcpClientAsync())
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            client.Client.Shutdown(SocketShutdown.Send);
            // To the end, so that nothing is left unread: that would reset the connection.
            while (await stream.ReadAsync(new byte[1024]) > 0)
            {
            }
        }
        return await asked;
    }
}
