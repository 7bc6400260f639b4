using System.Diagnostics;
using System.Text;

namespace ServiceDesk.Testing.Dovecot;

/// <summary>A mail server of a test's own: Dovecot as an ordinary process on free ports, with its users, logs and certificate in a folder that goes with it.</summary>
public sealed class DovecotServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Its input ends with the test process, however that ends; so does Dovecot then.
    private const string Watch =
        """
        "$0" -F -c "$1" &
        server=$!
        cat >/dev/null
        kill -TERM $server
        wait $server
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("servicedesk-dovecot-").FullName;
    private readonly TestAuthority authority;
    private Process? running;

    private DovecotServer() => authority = new TestAuthority(folder);

    /// <summary>The authority that its certificate is of, in PEM. It is called localhost.</summary>
    public string AuthorityFile => authority.CertificateFile;

    /// <summary>Where TLS begins with the first byte.</summary>
    public int SecurePort { get; } = FreePort.Next();

    /// <summary>An address of this machine at which it takes no password without TLS: whoever comes there seems to be from elsewhere.</summary>
    public static string StrictAddress => "127.0.0.2";

    /// <summary>Where there is no TLS, unless it is started there.</summary>
    public int PlainPort { get; } = FreePort.Next();

    /// <param name="mailboxes">Names and passwords.</param>
    public static async Task<DovecotServer> StartAsync(IReadOnlyDictionary<string, string> mailboxes)
    {
        var server = new DovecotServer();
        try
        {
            await server.WriteAsync(mailboxes);
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on its former ports.</summary>
    public async Task StartAgainAsync()
    {
        running = Process.Start(new ProcessStartInfo("sh", ["-c", Watch, DovecotAvailability.Program, ConfigurationFile]) { RedirectStandardInput = true })!;
        await UntilAsync(taken: true);
    }

    /// <summary>Ends it; who is connected is cut off, and who comes is refused.</summary>
    public async Task StopAsync()
    {
        if (running is not { } process)
            return;
        running = null;
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        // The processes that people sign in at end a moment later.
        await UntilAsync(taken: false);
    }

    /// <summary>What it has logged: whom it let in, and whom not.</summary>
    public Task<string> LogAsync() => File.ReadAllTextAsync(Path.Combine(folder, "log"));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string ConfigurationFile => Path.Combine(folder, "dovecot.conf");

    private async Task UntilAsync(bool taken)
    {
        using var patience = new CancellationTokenSource(Patience);
        foreach (var port in (int[])[SecurePort, PlainPort])
            while (await FreePort.IsTakenAsync(port, patience.Token) != taken)
                await Task.Delay(20, patience.Token);
    }

    private static async Task<string> GroupAsync()
    {
        using var id = Process.Start(new ProcessStartInfo("id", ["-gn"]) { RedirectStandardOutput = true })!;
        return (await id.StandardOutput.ReadToEndAsync().WaitAsync(Patience)).Trim();
    }

    private async Task WriteAsync(IReadOnlyDictionary<string, string> mailboxes)
    {
        // Started by root, it lets people in as users of its own, who have to get there.
        var mail = Directory.CreateDirectory(Path.Combine(folder, "mail")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Passable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(folder, Passable);
            File.SetUnixFileMode(mail, Passable | UnixFileMode.OtherRead | UnixFileMode.OtherWrite);
        }
        var (own, group) = (Environment.UserName, await GroupAsync());
        var users = Environment.IsPrivilegedProcess
            ? (Login: "dovenull", Internal: "dovecot", Group: "dovecot", Mail: "uid=nobody gid=nogroup")
            : (Login: own, Internal: own, Group: group, Mail: $"uid={own} gid={group}");
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "users"), mailboxes.Select(mailbox => $"{mailbox.Key}:{{PLAIN.b64}}{Convert.ToBase64String(Encoding.UTF8.GetBytes(mailbox.Value))}"));
        var (certificate, key) = authority.Issue("localhost");
        await File.WriteAllTextAsync(ConfigurationFile, $$"""
            base_dir = {{folder}}/run
            state_dir = {{folder}}/state
            log_path = {{folder}}/log
            protocols = imap
            listen = 127.0.0.1, {{StrictAddress}}
            default_login_user = {{users.Login}}
            default_internal_user = {{users.Internal}}
            default_internal_group = {{users.Group}}
            first_valid_uid = 1
            first_valid_gid = 1
            auth_failure_delay = 0
            ssl = yes
            ssl_cert = <{{certificate}}
            ssl_key = <{{key}}
            mail_location = maildir:~/Maildir
            passdb {
              driver = passwd-file
              args = username_format=%u {{folder}}/users
            }
            userdb {
              driver = static
              args = {{users.Mail}} home={{mail}}
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{PlainPort}}
              }
              inet_listener imaps {
                port = {{SecurePort}}
              }
            }
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            """);
    }
}
