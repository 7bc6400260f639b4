namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>Which entries a search looks at (RFC 4511, 4.5.1.2).</summary>
internal enum LdapScope
{
    /// <summary>The named entry alone.</summary>
    Base = 0,

    /// <summary>The named entry and all below it.</summary>
    Subtree = 2,
}
