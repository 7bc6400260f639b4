using ServiceDesk.Api.Doors.Directories.Ldap;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>How a directory is asked.</summary>
/// <param name="User">Which entry a person is, by <c>{userName}</c>.</param>
/// <param name="Disabled">What an entry looks like that may not sign in; <c>{now}</c> is the time as Active Directory writes it.</param>
/// <param name="Member">What a group looks like that an entry is in, by <c>{dn}</c>, the entry's name, or <c>{userName}</c>.</param>
internal sealed record DirectoryFilters(LdapFilter User, LdapFilter Disabled, LdapFilter Member)
{
    public const string UserName = "userName";
    public const string Name = "dn";
    public const string Now = "now";
}
