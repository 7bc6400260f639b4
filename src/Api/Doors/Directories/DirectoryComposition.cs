namespace ServiceDesk.Api.Doors.Directories;

/// <summary>What the doors by directories need of the host.</summary>
internal static class DirectoryComposition
{
    public static void AddDirectories(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        // Read when the host is put together, so that a wrong one stops it from starting.
        services.AddSingleton(DirectorySettings.ReadAll(configuration, development));
        services.AddSingleton<DirectoryConnections>().AddSingleton<DirectorySignIn>();
    }
}
