using System.Diagnostics;

namespace ServiceDesk.Testing.Ldap;

/// <summary>
/// A directory of a test's own: OpenLDAP's slapd as an ordinary process on free ports, with its data and certificates in a
/// folder that goes with it. Below <see cref="Base"/> is what the test writes.
/// </summary>
public sealed class SlapdServer : IAsyncDisposable
{
    public const string Base = "dc=example,dc=ir";

    /// <summary>Who may do everything there, and with which password.</summary>
    public const string Root = "cn=root," + Base;
    public const string RootPassword = "root's own";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Its input ends with the test process, however that ends; so does slapd then.
    private const string Watch =
        """
        "$0" -f "$1/slapd.conf" -h "$2" -d 0 &
        server=$!
        cat >/dev/null
        kill -TERM $server
        wait $server
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("servicedesk-slapd-").FullName;
    private readonly TestAuthority authority;
    private readonly (int Tls, int Plain) ports = (FreePort.Next(), FreePort.Next());
    private Process? running;

    private SlapdServer() => authority = new TestAuthority(folder);

    /// <summary>The authority that its certificate is of, in PEM.</summary>
    public string AuthorityFile => authority.CertificateFile;

    /// <summary>TLS from the first byte on.</summary>
    public string SecureAddress => $"ldaps://localhost:{ports.Tls}";

    /// <summary>Without TLS, unless it is started there.</summary>
    public string PlainAddress => $"ldap://localhost:{ports.Plain}";

    public static async Task<SlapdServer> StartAsync(string ldif)
    {
        var server = new SlapdServer();
        try
        {
            await server.WriteConfigurationAsync();
            await server.StartAgainAsync();
            await server.ModifyAsync($"dn: {Base}\nchangetype: add\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: Example\n\n{ldif}");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Changes what it holds.</summary>
    /// <param name="ldif">Changes in LDIF (RFC 2849), each with its <c>changetype</c>.</param>
    public async Task ModifyAsync(string ldif)
    {
        using var modify = Process.Start(new ProcessStartInfo(SlapdPrograms.Modify, ["-x", "-H", PlainAddress, "-D", Root, "-w", RootPassword])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        await modify.StandardInput.WriteAsync(ldif);
        modify.StandardInput.Close();
        var (told, wrong) = (modify.StandardOutput.ReadToEndAsync(), modify.StandardError.ReadToEndAsync());
        await modify.WaitForExitAsync().WaitAsync(Patience);
        if (modify.ExitCode != 0)
            throw new InvalidOperationException($"ldapmodify: {await wrong}{await told}");
    }

    /// <summary>Starts it on its former ports, with its former data.</summary>
    public async Task StartAgainAsync()
    {
        running = Process.Start(new ProcessStartInfo("sh", ["-c", Watch, SlapdPrograms.Server, folder, $"{SecureAddress} {PlainAddress}"]) { RedirectStandardInput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        foreach (var port in (int[])[ports.Tls, ports.Plain])
            await ReachAsync(port, patience.Token);
    }

    /// <summary>Ends it; who is connected is cut off.</summary>
    public async Task StopAsync()
    {
        if (running is not { } process)
            return;
        running = null;
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WriteConfigurationAsync()
    {
        var (certificate, key) = authority.Issue("localhost");
        await File.WriteAllTextAsync(Path.Combine(folder, "slapd.conf"), $"""
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/nis.schema
            include /etc/ldap/schema/inetorgperson.schema
            attributetype ( 1.2.840.113556.1.4.2 NAME 'objectGUID' SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )
            objectclass ( 1.3.6.1.4.1.99999.1 NAME 'guidObject' AUXILIARY MAY objectGUID )
            modulepath /usr/lib/ldap
            moduleload back_mdb
            moduleload ppolicy
            pidfile {folder}/pid
            TLSCACertificateFile {AuthorityFile}
            TLSCertificateFile {certificate}
            TLSCertificateKeyFile {key}
            database mdb
            maxsize 67108864
            suffix "{Base}"
            rootdn "{Root}"
            rootpw "{RootPassword}"
            directory {Directory.CreateDirectory(Path.Combine(folder, "data")).FullName}
            overlay ppolicy
            access to attrs=userPassword by anonymous auth by * none
            access to * by users read by * none
            """);
    }

    private static async Task ReachAsync(int port, CancellationToken cancellation)
    {
        while (!await FreePort.IsTakenAsync(port, cancellation))
            await Task.Delay(20, cancellation);
    }
}
