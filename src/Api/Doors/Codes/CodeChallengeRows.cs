using Npgsql;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Doors.Codes;

/// <summary>The challenges as the database has them. Codes and browsers are given hashed; every time is the host's.</summary>
internal sealed class CodeChallengeRows(NpgsqlDataSource dataSource, CodeSettings settings)
{
    public async Task InsertAsync(string organisation, CodePurpose purpose, CodeChallenge challenge, byte[] browser, byte[] code, CancellationToken cancellation)
    {
        await using var insert = dataSource.CreateStatement(
            "Doors/Codes/insert_challenge.sql", organisation, challenge.Id, $"{purpose}", challenge.Door, browser, code, challenge.Sealed, challenge.CodeLength,
            (int)challenge.ValidFor.TotalSeconds, (int)challenge.ResendAfter.TotalSeconds, challenge.ShowsMobile, challenge.SentAt, challenge.ExpiresAt, challenge.EndsAt);
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A challenge of this browser that is not at its end; null when there is none.</summary>
    public async Task<CodeChallenge?> FindAsync(string organisation, CodePurpose purpose, Guid id, byte[] browser, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var select = dataSource.CreateStatement("Doors/Codes/find_challenge.sql", organisation, id, $"{purpose}", browser, now, settings.Tries);
        await using var row = await select.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new CodeChallenge(
                id, row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2), TimeSpan.FromSeconds(row.GetInt32(3)), TimeSpan.FromSeconds(row.GetInt32(4)), row.GetBoolean(5), row.GetInt32(6),
                row.GetFieldValue<DateTimeOffset>(7))
            : null;
    }

    /// <summary>Puts a new code in the place of the one before; false when it may not be (yet), or somebody else has just done so.</summary>
    public async Task<bool> ReplaceAsync(string organisation, CodeChallenge before, CodeChallenge after, byte[] code, CancellationToken cancellation)
    {
        await using var update = dataSource.CreateStatement(
            "Doors/Codes/replace_code.sql", organisation, before.Id, before.Sends, settings.Tries, code, after.Sends, after.SentAt, after.ExpiresAt, after.EndsAt);
        return await update.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Counts a try, and uses the challenge up when it is the right one. Null when there was nothing to try.</summary>
    public async Task<(bool Right, int Tries, string Door, byte[] Sealed)?> TryAsync(
        string organisation, CodePurpose purpose, Guid id, byte[] browser, byte[] code, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var update = dataSource.CreateStatement("Doors/Codes/try_code.sql", organisation, id, $"{purpose}", browser, code, now, settings.Tries);
        await using var row = await update.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetBoolean(0), row.GetInt32(1), row.GetString(2), row.GetFieldValue<byte[]>(3)) : null;
    }
}
