using ServiceDesk.Testing.Ldap;

namespace ServiceDesk.Api.Tests.Doors.Directories;

/// <summary>The entries of tests' directories.</summary>
internal static class People
{
    public const string MaryamsPassword = "گذرواژه of Maryam 1405";
    public const string ReaderPassword = "reads \"all\" of it";

    /// <summary>Who searches in the product's name.</summary>
    public const string Reader = "cn=reader," + SlapdServer.Base;

    public const string Experts = "cn=desk experts,ou=groups," + SlapdServer.Base;
    public const string Auditors = "cn=desk auditors,ou=groups," + SlapdServer.Base;

    public static string Maryam => EntryName("maryam");

    public static string EntryName(string userName) => $"uid={userName},ou=people,{SlapdServer.Base}";

    /// <summary>Two people of whom one is an expert, an account that is switched off, and the reader.</summary>
    public static string Ldif { get; } = $"""
        dn: ou=people,{SlapdServer.Base}
        changetype: add
        objectClass: organizationalUnit
        ou: people

        dn: ou=groups,{SlapdServer.Base}
        changetype: add
        objectClass: organizationalUnit
        ou: groups

        dn: {Reader}
        changetype: add
        objectClass: organizationalRole
        objectClass: simpleSecurityObject
        cn: reader
        userPassword: {ReaderPassword}

        {Person("maryam", "مریم اکبری", MaryamsPassword, "mobile: +98 913 123 4567")}
        {Person("admin", "Ali Admin", "password of Ali")}
        {Person("gone", "Somebody gone", "password of gone", "pwdAccountLockedTime: 000001010000Z")}
        {Person("retired", "Somebody retired", "password of retired", "employeeType: retired")}
        {Person("a,b+c=d\\", "Strange Name", "password of strange")}
        dn: {Experts}
        changetype: add
        objectClass: groupOfNames
        cn: desk experts
        member: {Maryam}

        dn: {Auditors}
        changetype: add
        objectClass: groupOfNames
        cn: desk auditors
        member: {EntryName("admin")}

        """;

    /// <summary>An entry; its distinguished name is escaped as RFC 4514 asks for.</summary>
    public static string Person(string userName, string name, string password, string more = "employeeType: employee") => $"""
        dn: {EntryName(userName.Replace("\\", "\\\\").Replace(",", "\\,").Replace("+", "\\+").Replace("=", "\\="))}
        changetype: add
        objectClass: inetOrgPerson
        uid: {userName}
        cn:: {Base64(name)}
        sn:: {Base64(name)}
        userPassword:: {Base64(password)}
        {more}


        """;

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
