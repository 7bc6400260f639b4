using Npgsql;
using ServiceDesk.Api.Expiry;
using ServiceDesk.Api.Security;

namespace ServiceDesk.Api.Limits;

/// <summary>What limits need of the host.</summary>
internal static class LimitComposition
{
    public static void AddLimits(this IServiceCollection services, IConfiguration configuration, NpgsqlDataSource dataSource)
    {
        // Read when the host is put together, so that a wrong one stops it from starting.
        services.AddSingleton(LimitSettings.Read(configuration));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<KeyedHash>(provider, dataSource));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SharedLimits>(provider, dataSource));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ExpiredRows>(provider, dataSource));
        services.AddHostedService(provider => provider.GetRequiredService<ExpiredRows>());
    }
}
