using Npgsql;
using ServiceDesk.Projections.Accounts.Tenure;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>What temporary and permanent accounts need of the host.</summary>
internal static class TenureComposition
{
    public static void AddTenure(this IServiceCollection services, NpgsqlDataSource dataSource) => services
        .AddSingleton(new TenureQueries(dataSource)).AddSingleton<PermanentAccounts>().AddSingleton<ExpiringAccounts>().AddHostedService<TenureWorker>();
}
