using Npgsql;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Accounts;

/// <summary>Finds accounts. The organisation is in every query.</summary>
public sealed class AccountQueries(NpgsqlDataSource dataSource)
{
    /// <summary>The account that is known by an identity now; null when none is.</summary>
    public async Task<Guid?> FindAsync(string organisation, AccountIdentity identity, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(AccountQueries).Assembly, "Accounts/select_by_identity.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = organisation }, new() { Value = EnumNames.Of(identity.Kind) }, new() { Value = identity.Value } });
        return (Guid?)await command.ExecuteScalarAsync(cancellation);
    }
}
