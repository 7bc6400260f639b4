namespace ServiceDesk.Testing.Ldap;

/// <summary>Why tests on a real directory cannot run here, if so.</summary>
internal static class SlapdAvailability
{
    /// <summary>The reason to skip, or null to run. Continuous integration (CI=true) never skips: there the test runs and fails.</summary>
    public static string? SkipReason =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) || SlapdPrograms.AreThere ? null : "No OpenLDAP server here (Debian: apt install slapd ldap-utils).";
}
