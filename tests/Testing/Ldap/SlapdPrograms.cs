namespace ServiceDesk.Testing.Ldap;

/// <summary>OpenLDAP's programs, on PATH or where Debian puts those of administrators.</summary>
internal static class SlapdPrograms
{
    public static string Server => Find("slapd");

    public static string Modify => Find("ldapmodify");

    public static bool AreThere => File.Exists(Server) && File.Exists(Modify);

    private static string Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Append("/usr/local/libexec")
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? name;
}
