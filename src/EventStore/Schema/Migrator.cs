using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ServiceDesk.EventStore.Schema;

/// <summary>Brings a database up to date: applies an assembly's numbered files, one statement each, once and in order.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="owner">Whose numbering it is, such as <c>eventstore</c>.</param>
/// <param name="assembly">Where the files are embedded.</param>
/// <param name="folder">The folder of the files, such as <c>Migrations/</c>.</param>
public sealed class Migrator(NpgsqlDataSource dataSource, string owner, Assembly assembly, string folder)
{
    // Any constant will do; it keeps two processes that start together from migrating at the same time.
    private const long MigrationLock = 0x5D_4D_49_47;

    /// <exception cref="MigrationException">A file that was applied has been changed, or the database is ahead of the program.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({MigrationLock})", cancellation);
        await ExecuteAsync(connection, Sql.Load("Schema/schema_migration.sql"), cancellation);
        var applied = await AppliedAsync(connection, cancellation);
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        if (applied.Keys.Except(files.Select(NumberOf)).Any())
            throw new MigrationException($"The database holds migrations of {owner} that this program does not know: it belongs to a newer version.");
        foreach (var file in files)
        {
            var statement = Sql.Load(assembly, file);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(statement)));
            if (applied.TryGetValue(NumberOf(file), out var known))
            {
                if (known != hash)
                    throw new MigrationException($"Migration {file} of {owner} was changed after it had been applied; add a new one instead.");
                continue;
            }
            await ExecuteAsync(connection, statement, cancellation);
            await using var insert = new NpgsqlCommand(Sql.Load("Schema/insert_migration.sql"), connection)
            {
                Parameters = { new() { Value = owner }, new() { Value = NumberOf(file) }, new() { Value = file[folder.Length..] }, new() { Value = hash } },
            };
            await insert.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(CancellationToken.None);
    }

    private int NumberOf(string file) => int.Parse(file.AsSpan(folder.Length, 4));

    private async Task<Dictionary<int, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select number, hash from schema_migration where owner = $1", connection) { Parameters = { new() { Value = owner } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
