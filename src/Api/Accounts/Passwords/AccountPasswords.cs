using System.Text.Json;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Accounts.Passwords;

/// <summary>The hashes of passwords in their table.</summary>
internal sealed class AccountPasswords(NpgsqlDataSource dataSource)
{
    /// <summary>The account that is known by an identity, and the hash of its password: one statement, whoever it is.</summary>
    public async Task<(Guid? Account, string? Hash)> FindAsync(string organisation, AccountIdentity identity, CancellationToken cancellation)
    {
        await using var select = dataSource.CreateStatement(
            "Accounts/Passwords/find_password.sql", organisation, JsonNamingPolicy.CamelCase.ConvertName($"{identity.Kind}"), identity.Value);
        await using var row = await select.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1)) : (null, null);
    }

    /// <summary>The hash of an account's password; null when it has none.</summary>
    public async Task<string?> FindAsync(string organisation, Guid account, CancellationToken cancellation)
    {
        await using var select = dataSource.CreateStatement("Accounts/Passwords/select_password.sql", organisation, account);
        return (string?)await select.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Puts a hash in the place of the one before.</summary>
    public async Task SetAsync(string organisation, Guid account, string hash)
    {
        await using var upsert = dataSource.CreateStatement("Accounts/Passwords/set_password.sql", organisation, account, hash);
        await upsert.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>Puts the same password's new hash in the place of the old one, unless another password was set meanwhile.</summary>
    public async Task RenewAsync(string organisation, Guid account, string before, string hash)
    {
        await using var update = dataSource.CreateStatement("Accounts/Passwords/renew_password.sql", organisation, account, before, hash);
        await update.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
