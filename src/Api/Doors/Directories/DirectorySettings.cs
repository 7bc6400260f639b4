using System.Security.Cryptography.X509Certificates;
using ServiceDesk.Api.Doors.Directories.Ldap;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>One directory, as <c>ServiceDesk:Directories:&lt;key&gt;</c> describes it; docs/guides/directories.md has the list.</summary>
/// <param name="Servers">Where it is; the first that can be reached is asked.</param>
/// <param name="Base">The distinguished name below which people are.</param>
/// <param name="Account">The distinguished name that searches; null for nobody's.</param>
/// <param name="Password">Its password.</param>
/// <param name="Filters">How it is asked.</param>
/// <param name="Attributes">Where an entry says what.</param>
/// <param name="Patience">How long one sign-in may take there.</param>
/// <param name="Parallel">How many one process lets sign in at the same time.</param>
internal sealed record DirectorySettings(
    IReadOnlyList<LdapServer> Servers, string Base, string? Account, string? Password, DirectoryFilters Filters, DirectoryAttributes Attributes, TimeSpan Patience, int Parallel)
{
    private const string SecureScheme = "ldaps";
    private const string PlainScheme = "ldap";

    /// <summary>All directories by their keys, which the doors of definitions name.</summary>
    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static IReadOnlyDictionary<string, DirectorySettings> ReadAll(IConfiguration configuration, bool development) =>
        configuration.GetSection("ServiceDesk:Directories").GetChildren().ToDictionary(own => own.Key, own => Read(new SettingsSection(own), development), StringComparer.Ordinal);

    private static DirectorySettings Read(SettingsSection section, bool development)
    {
        var kind = Kind(section);
        var settings = new DirectorySettings(
            Addresses(section, development),
            section.Text(nameof(Base)) ?? throw Missing(section, nameof(Base)),
            section.Text(nameof(Account)),
            Secret(section),
            new DirectoryFilters(
                Filter(section, "UserFilter", kind.User, DirectoryFilters.UserName),
                Filter(section, "DisabledFilter", kind.Disabled, DirectoryFilters.Now),
                Filter(section, "MemberFilter", kind.Member, DirectoryFilters.Name, DirectoryFilters.UserName)),
            new DirectoryAttributes(
                section.Text("IdAttribute") ?? kind.Attributes.Id, section.Text("NameAttribute") ?? kind.Attributes.Name, section.Text("MobileAttribute") ?? kind.Attributes.Mobile),
            section.Time(nameof(Patience), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
            section.Number(nameof(Parallel), 16, 1, 256));
        section.Close();
        // A password without an account, or the reverse, would ask the directory in nobody's name.
        return (settings.Account is null) == (settings.Password is null)
            ? settings
            : throw new SettingException($"{section.Path} needs both Account and Password (or PasswordFile), or neither.");
    }

    private static (string User, string Disabled, string Member, DirectoryAttributes Attributes) Kind(SettingsSection section) => section.Text("Kind") switch
    {
        null or nameof(DirectoryKind.OpenLdap) => (
            "(&(objectClass=person)(uid={userName}))",
            "(pwdAccountLockedTime=000001010000Z)",
            "(|(member={dn})(uniqueMember={dn})(memberUid={userName}))",
            new DirectoryAttributes("entryUUID", "cn", "mobile")),
        nameof(DirectoryKind.ActiveDirectory) => (
            "(&(objectCategory=person)(objectClass=user)(|(sAMAccountName={userName})(userPrincipalName={userName})))",
            // The account is switched off, or its time is over; 0 and the greatest number stand for no end.
            "(|(userAccountControl:1.2.840.113556.1.4.803:=2)(&(accountExpires>=1)(accountExpires<={now})))",
            // Also through groups within groups.
            "(member:1.2.840.113556.1.4.1941:={dn})",
            new DirectoryAttributes(DirectoryAttributes.ObjectGuid, "displayName", "mobile")),
        var other => throw new SettingException($"The setting {section.Path}:Kind is '{other}'; allowed is {string.Join(" or ", Enum.GetNames<DirectoryKind>())}."),
    };

    private static LdapFilter Filter(SettingsSection section, string name, string usual, params IReadOnlyList<string> parameters)
    {
        var text = section.Text(name) ?? usual;
        try
        {
            var filter = LdapFilter.Parse(text);
            return filter.Parameters.FirstOrDefault(parameter => !parameters.Contains(parameter)) is { } unknown
                ? throw new SettingException($"The setting {section.Path}:{name} names {{{unknown}}}; allowed is {string.Join(", ", parameters.Select(parameter => $"{{{parameter}}}"))}.")
                : filter;
        }
        catch (FormatException wrong)
        {
            throw new SettingException($"The setting {section.Path}:{name}: {wrong.Message}");
        }
    }

    private static List<LdapServer> Addresses(SettingsSection section, bool development)
    {
        var plain = section.Switch("Plain", otherwise: false);
        if (plain && !development)
            throw new SettingException($"{section.Path}:Plain sends passwords for everybody to read; it is allowed in Development alone.");
        var authorities = section.Authorities();
        var servers = (section.Text("Address") ?? throw Missing(section, "Address"))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(address => Server(section, address, plain, authorities)).ToList();
        return servers;
    }

    private static LdapServer Server(SettingsSection section, string address, bool plain, X509Certificate2Collection? authorities) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: SecureScheme or PlainScheme, UserInfo: "", PathAndQuery: "" or "/", Host.Length: > 0 }
            ? uri.Scheme == SecureScheme
                ? new LdapServer(uri.IdnHost, uri.Port > 0 ? uri.Port : 636, LdapSecurity.Tls, authorities)
                : new LdapServer(uri.IdnHost, uri.Port > 0 ? uri.Port : 389, plain ? LdapSecurity.None : LdapSecurity.StartTls, authorities)
            : throw new SettingException($"The setting {section.Path}:Address has '{address}'; allowed is ldaps://host[:port], or ldap://host[:port] for StartTLS.");

    /// <summary>The password, or the first line of a file that holds it.</summary>
    private static string? Secret(SettingsSection section)
    {
        const string Name = "PasswordFile";
        var (password, file) = (section.Text(nameof(Password)), section.Text(Name));
        if (password is not null && file is not null)
            throw new SettingException($"{section.Path} has both Password and {Name}.");
        if (file is null)
            return password;
        try
        {
            return File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line ? line : throw new SettingException($"The file of {section.Path}:{Name} is empty.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The file of {section.Path}:{Name} cannot be read: {unreadable.Message}");
        }
    }

    private static SettingException Missing(SettingsSection section, string name) => new($"{section.Path}:{name} is missing.");
}
