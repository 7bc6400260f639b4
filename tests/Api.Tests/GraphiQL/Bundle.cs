namespace ServiceDesk.Api.Tests.GraphiQL;

/// <summary>GraphiQL as the build made it, or why there is none.</summary>
internal static class Bundle
{
    /// <summary>The reason to skip, or null to run. Continuous integration (CI=true) never skips: there the test runs and fails.</summary>
    public static string? SkipReason =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "graphiql", "manifest.json")) || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? null
            : "The host was built without GraphiQL; its build says why.";
}
