using Npgsql;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>What registration by national code needs of the host.</summary>
internal static class NationalCodeComposition
{
    public static void AddNationalCode(this IServiceCollection services, NpgsqlDataSource dataSource) => services
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<BegunRegistrations>(provider, dataSource))
        .AddSingleton<IdentityChecks>()
        .AddSingleton<TemporaryAccounts>();
}
