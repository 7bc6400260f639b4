using Npgsql;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>What proofs of humanity need of the host.</summary>
internal static class HumanityComposition
{
    public static void AddHumanity(this IServiceCollection services, IConfiguration configuration, NpgsqlDataSource dataSource, bool development)
    {
        // Read when the host is put together, so that a wrong one stops it from starting.
        services.AddSingleton(HumanitySettings.Read(configuration, development));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WorkProofs>(provider, dataSource));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ImageProofs>(provider, dataSource));
        services.AddSingleton<ProofsOfHumanity>();
    }
}
