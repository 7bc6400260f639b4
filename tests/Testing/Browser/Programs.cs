namespace ServiceDesk.Testing.Browser;

/// <summary>What a session runs, found on PATH.</summary>
internal static class Programs
{
    /// <summary>The browser; null where there is none.</summary>
    public static string? Chromium { get; } = Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome");

    /// <summary>Node.js, which runs the driver; null where there is none.</summary>
    public static string? Node { get; } = Find("node");

    /// <summary>The reason to skip, or null to run. Continuous integration (CI=true) never skips: there the test runs and fails.</summary>
    public static string? SkipReason =>
        Chromium is not null || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : "No Chromium on PATH.";

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
