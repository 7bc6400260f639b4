using System.Net;
using System.Net.Sockets;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Ldap;

namespace ServiceDesk.Api.Tests.Doors.Directories;

/// <summary>A directory is asked over TLS, by names that nobody can turn into filters, for so long and no longer.</summary>
[Seed("I-03")]
public sealed class DirectoryConnectionTests(SlapdFixture fixture) : IClassFixture<SlapdFixture>
{
    [SlapdFact(Timeout = 60_000)]
    public async Task A_password_is_right_or_wrong()
    {
        using var directory = DirectoryOf.Connect(DirectoryOf.Settings(await fixture.ServerAsync()));

        Assert.True(await directory.LetsInAsync("maryam", People.MaryamsPassword));
        Assert.False(await directory.LetsInAsync("maryam", People.MaryamsPassword + "x"));
        Assert.False(await directory.LetsInAsync("maryam", People.MaryamsPassword + "\0x"));
        Assert.False(await directory.LetsInAsync("maryam", "password of Ali"));
        Assert.False(await directory.LetsInAsync("nobody", People.MaryamsPassword));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task Nobody_is_let_in_by_an_empty_password_which_a_directory_takes_for_nobodys()
    {
        using var directory = DirectoryOf.Connect(DirectoryOf.Settings(await fixture.ServerAsync()));

        await Assert.ThrowsAsync<ArgumentException>(() => directory.LetsInAsync("maryam", ""));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task Who_a_person_is_stands_in_the_entry()
    {
        using var directory = DirectoryOf.Connect(DirectoryOf.Settings(await fixture.ServerAsync()));
        var person = await directory.AskAsync(session => session.FindAsync(" MARYAM "), CancellationToken.None);

        Assert.True(Guid.TryParseExact(person!.Id, "D", out _), person.Id);
        Assert.Equal((People.Maryam, "مریم اکبری", "+989131234567", false), (person.EntryName, person.Name, person.Mobile, person.IsDisabled));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task A_group_is_asked_for_its_member_and_one_that_there_is_not_has_none()
    {
        using var directory = DirectoryOf.Connect(DirectoryOf.Settings(await fixture.ServerAsync()));

        var groups = await directory.AskAsync(async session =>
        {
            var maryam = (await session.FindAsync("maryam"))!;
            // What is asked after the password is asked in the account's name again.
            Assert.True(await session.IsPasswordAsync(maryam, People.MaryamsPassword));
            var memberOf = new List<string>();
            foreach (var group in (string[])[People.Experts.ToUpperInvariant(), People.Auditors, "cn=none," + SlapdServer.Base])
                if (await session.IsMemberAsync(maryam, group))
                    memberOf.Add(group);
            return memberOf;
        }, CancellationToken.None);

        Assert.Equal([People.Experts.ToUpperInvariant()], groups);
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task A_disabled_account_is_known_by_the_directorys_mark_or_by_a_filter_of_the_settings()
    {
        var settings = DirectoryOf.Settings(await fixture.ServerAsync());
        using var usual = DirectoryOf.Connect(settings);
        settings["DisabledFilter"] = "(employeeType=retired)";
        using var own = DirectoryOf.Connect(settings);

        Assert.False(await usual.LetsInAsync("gone", "password of gone"));
        Assert.True(await usual.LetsInAsync("retired", "password of retired"));
        Assert.False(await own.LetsInAsync("retired", "password of retired"));
        Assert.True(await own.LetsInAsync("maryam", People.MaryamsPassword));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task A_name_that_two_entries_have_is_nobodys()
    {
        var settings = DirectoryOf.Settings(await fixture.ServerAsync());
        settings["UserFilter"] = "(|(uid={userName})(uid=admin))";
        using var directory = DirectoryOf.Connect(settings);

        Assert.False(await directory.LetsInAsync("maryam", People.MaryamsPassword));
        Assert.True(await directory.LetsInAsync("admin", "password of Ali"));
    }

    /// <summary>None of these is anybody's name; each would be, or would break something, were it read as a filter, a distinguished name or a C string.</summary>
    [SlapdFact(Timeout = 120_000)]
    public async Task What_is_typed_as_a_name_is_never_read_as_anything_else()
    {
        using var directory = DirectoryOf.Connect(DirectoryOf.Settings(await fixture.ServerAsync()));
        string[] names =
        [
            "*", "m*", "*m", "mary*m", "**", "(", ")", "()", "\\", "\\2a", "\\6daryam", "maryam)(uid=*", "maryam)(uid=*))(|(uid=*", "*)(uid=*))(|(uid=*", "maryam)(|(objectClass=*)",
            "maryam)(!(uid=x)", "maryam)(&", "maryam)(userPassword=*", ")(uid=*", "x)(objectClass=*)(uid=*", "(|(uid=*))", "(uid=maryam)", "maryam\0", "maryam\0)(uid=*", "\0maryam", "\0",
            "uid=maryam", People.Maryam, "maryam,ou=people", "maryam,ou=people,dc=example,dc=ir", "uid=maryam+cn=x", "maryam;x", "maryam\"", "\"maryam\"", "#6d617279616d", "maryam#", "<maryam>",
            "maryam\n", "maryam\r\nuid: admin", "maryam\t", "maryam/admin", "maryam@example.ir", "EXAMPLE\\maryam", "{userName}", "{dn}", "{0}", "%s", "%(uid)s", "$maryam", "${maryam}",
            "maryam=", "=maryam", "maryam>=", "maryam~=", "maryam:=", "uid:caseIgnoreMatch:=maryam", "maryam&", "&(uid=maryam)", "|(uid=maryam)", "!(uid=maryam)", "maryam|admin", "maryam admin",
            "\u202Emaryam", "ma\u0301ryam", "мaryam", "\ud83d\ude00", "۰", "' or 1=1 --", "../maryam", new string('*', 1000), new string('(', 1000), new string('m', 10_000),
        ];

        foreach (var name in names)
            Assert.True(await directory.AskAsync(session => session.FindAsync(name), CancellationToken.None) is null, name);
        // What looks dangerous and is somebody's name is that person's, and no other's.
        Assert.True(await directory.LetsInAsync("a,b+c=d\\", "password of strange"));
        Assert.False(await directory.LetsInAsync("a,b+c=d\\", People.MaryamsPassword));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task A_directory_is_trusted_by_its_certificate_alone()
    {
        var server = await fixture.ServerAsync();
        using var folder = new Definitions.DefinitionFolder();
        using var other = new TestAuthority(folder.Path);
        var log = new LogLines();
        foreach (var address in (string[])[server.SecureAddress, server.PlainAddress])
        {
            using var known = DirectoryOf.Connect(DirectoryOf.Settings(address, server.AuthorityFile));
            Assert.True(await known.LetsInAsync("maryam", People.MaryamsPassword));
            using var stranger = DirectoryOf.Connect(DirectoryOf.Settings(address, other.CertificateFile), log);
            Assert.Null(await stranger.LetsInAsync("maryam", People.MaryamsPassword));
            using var byTheSystem = DirectoryOf.Connect(DirectoryOf.Settings(address, authorities: null), log);
            Assert.Null(await byTheSystem.LetsInAsync("maryam", People.MaryamsPassword));
            using var byAnotherName = DirectoryOf.Connect(DirectoryOf.Settings(address.Replace("localhost", "127.0.0.1"), server.AuthorityFile), log);
            Assert.Null(await byAnotherName.LetsInAsync("maryam", People.MaryamsPassword));
        }
        Assert.Equal(4, log.Lines.Count(line => line.Contains("errors in the certificate chain")));
        Assert.Equal(2, log.Lines.Count(line => line.Contains("RemoteCertificateNameMismatch")));
        Assert.DoesNotContain(log.Lines, line => line.Contains(People.MaryamsPassword) || line.Contains(People.ReaderPassword));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task The_first_server_that_can_be_reached_is_asked()
    {
        var server = await fixture.ServerAsync();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = DirectoryOf.Settings($"ldaps://localhost:1 ldaps://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port} {server.SecureAddress}", server.AuthorityFile);
        settings["Patience"] = "00:00:03";
        using var directory = DirectoryOf.Connect(settings);

        Assert.True(await directory.LetsInAsync("maryam", People.MaryamsPassword));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task An_account_that_the_directory_refuses_lets_nobody_in_and_says_so_in_the_log()
    {
        var settings = DirectoryOf.Settings(await fixture.ServerAsync());
        settings["Password"] = "an old one";
        var log = new LogLines();
        using var directory = DirectoryOf.Connect(settings, log);

        Assert.Null(await directory.LetsInAsync("maryam", People.MaryamsPassword));
        Assert.Contains("refuses the account of the settings: result 49", Assert.Single(log.Lines));
    }

    [SlapdFact(Timeout = 60_000)]
    public async Task An_entry_is_known_by_the_bytes_of_its_guid()
    {
        var server = await fixture.ServerAsync();
        var guid = Guid.NewGuid();
        await server.ModifyAsync($"dn: {People.EntryName("retired")}\nchangetype: modify\nadd: objectClass\nobjectClass: guidObject\n-\nadd: objectGUID\nobjectGUID:: {Convert.ToBase64String(guid.ToByteArray())}\n");
        var settings = DirectoryOf.Settings(server);
        settings["IdAttribute"] = "objectGUID";
        using var directory = DirectoryOf.Connect(settings);

        Assert.Equal($"{guid}", (await directory.AskAsync(session => session.FindAsync("retired"), CancellationToken.None))!.Id);
        // By nothing else would a person stay the same one.
        Assert.Null(await directory.LetsInAsync("maryam", People.MaryamsPassword));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("\x30\x84\x7f\xff\xff\xff")]
    [InlineData("\x30\x89")]
    [InlineData("\x30\x0c\x02\x01\x01\x61\x07\x0a\x01\x00\x04\x00\x04")]
    // The right number of the message, and another operation.
    [InlineData("\x30\x0c\x02\x01\x01\x65\x07\x0a\x01\x00\x04\x00\x04\x00")]
    // A notice of disconnection.
    [InlineData("\x30\x0c\x02\x01\x00\x78\x07\x0a\x01\x34\x04\x00\x04\x00")]
    public async Task What_does_not_answer_as_a_directory_is_none(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = DirectoryOf.Settings($"ldap://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", authorities: null);
        settings["Plain"] = "true";
        settings["Patience"] = "00:00:02";
        using var directory = DirectoryOf.Connect(settings, development: true);
        var asked = directory.LetsInAsync("maryam", "password");
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync(System.Text.Encoding.Latin1.GetBytes(answer));

        Assert.Null(await asked);
    }

    [Theory]
    [InlineData("Address", null, "Address is missing")]
    [InlineData("Address", "directory.example.ir", "ldaps://host[:port]")]
    [InlineData("Address", "https://directory.example.ir", "ldaps://host[:port]")]
    [InlineData("Base", null, "Base is missing")]
    [InlineData("Kind", "Novell", "OpenLdap or ActiveDirectory")]
    [InlineData("UserFilter", "uid={userName}", "is no filter")]
    [InlineData("UserFilter", "(uid={name})", "{userName}")]
    [InlineData("Password", null, "both Account and Password")]
    [InlineData("PasswordFile", "/nowhere", "both Password and PasswordFile")]
    [InlineData("Authorities", "/nowhere", "cannot be read")]
    [InlineData("Plain", "true", "Development alone")]
    [InlineData("Adress", "x", "There is no setting")]
    public void A_setting_that_is_wrong_stops_the_start(string name, string? value, string told)
    {
        var settings = DirectoryOf.Settings("ldaps://localhost", authorities: null);
        settings[name] = value;

        Assert.Contains(told, Assert.Throws<SettingException>(() => DirectoryOf.Read(settings)).Message);
    }
}
