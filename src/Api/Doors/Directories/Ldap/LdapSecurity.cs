namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>What protects a connection to a directory.</summary>
internal enum LdapSecurity
{
    /// <summary>TLS from the first byte on (ldaps).</summary>
    Tls,

    /// <summary>TLS after the extended operation StartTLS (RFC 4511, 4.14); nothing else goes before it.</summary>
    StartTls,

    /// <summary>Nothing: in Development alone.</summary>
    None,
}
