using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>The secrets of second factors, encrypted, and the recovery codes, hashed, as the database has them. They stand in no event.</summary>
internal sealed class SecondFactorRows(NpgsqlDataSource dataSource, IDataProtectionProvider protection)
{
    /// <summary>Keeps a secret that waits to be confirmed; false where one is confirmed already.</summary>
    public async Task<bool> BeginAsync(string organisation, Guid account, byte[] secret, DateTimeOffset now) =>
        await ExecuteAsync("begin.sql", organisation, account, Protector(organisation, account).Protect(secret), now) == 1;

    /// <summary>The secret; null where there is none.</summary>
    public async Task<KeptSecret?> FindAsync(string organisation, Guid account, CancellationToken cancellation)
    {
        await using var command = Statement("find.sql", organisation, account);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            return null;
        var kept = row.GetFieldValue<byte[]>(0);
        return new KeptSecret(Protector(organisation, account).Unprotect(kept), kept, row.GetBoolean(1));
    }

    /// <summary>Lets the secret count from now on, with its recovery codes; false where it was confirmed, or another begun, meanwhile.</summary>
    public async Task<bool> ConfirmAsync(string organisation, Guid account, KeptSecret secret, long step, byte[][] recoveryCodes, DateTimeOffset now) =>
        await ExecuteAsync("confirm.sql", organisation, account, secret.Encrypted, now, step, recoveryCodes) > 0;

    /// <summary>Uses the code of a time step up; false where it, or a later one, is used up already.</summary>
    public async Task<bool> TakeAsync(string organisation, Guid account, long step) => await ExecuteAsync("take_step.sql", organisation, account, step) == 1;

    /// <summary>Uses a recovery code up; false where there is no such.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(string organisation, Guid account, byte[] hash) => await ExecuteAsync("take_recovery_code.sql", organisation, account, hash) == 1;

    public async Task<int> CountRecoveryCodesAsync(string organisation, Guid account, CancellationToken cancellation)
    {
        await using var command = Statement("count_recovery_codes.sql", organisation, account);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Forgets secret and recovery codes.</summary>
    public async Task ForgetAsync(string organisation, Guid account)
    {
        await ExecuteAsync("forget_recovery_codes.sql", organisation, account);
        await ExecuteAsync("forget.sql", organisation, account);
    }

    /// <summary>What is encrypted for one account is of no use in the row of another.</summary>
    private IDataProtector Protector(string organisation, Guid account) => protection.CreateProtector("ServiceDesk.SecondFactor", organisation, account.ToString("D"));

    private NpgsqlCommand Statement(string file, params ReadOnlySpan<object?> values) => dataSource.CreateStatement("People/SecondFactors/" + file, values);

    private async Task<int> ExecuteAsync(string file, params object?[] values)
    {
        await using var command = Statement(file, values);
        return await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
