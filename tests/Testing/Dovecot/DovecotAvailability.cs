namespace ServiceDesk.Testing.Dovecot;

/// <summary>Dovecot's program, and why tests on a real mail server cannot run here, if so.</summary>
internal static class DovecotAvailability
{
    public static string Program =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Append("/usr/local/sbin")
            .Select(folder => Path.Combine(folder, "dovecot")).FirstOrDefault(File.Exists) ?? "dovecot";

    /// <summary>The reason to skip, or null to run. Continuous integration (CI=true) never skips: there the test runs and fails.</summary>
    public static string? SkipReason =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) || File.Exists(Program) ? null : "No Dovecot here (Debian: apt install dovecot-imapd).";
}
