using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace ServiceDesk.Api.Security;

/// <summary>
/// Makes sure before the first request that a key is there and known. Hosts that start together on one database do it one
/// after the other: each with a key of its own, they would refuse each other's tokens until they read the keys again.
/// </summary>
internal static class KeyRing
{
    // Any constant will do, as long as nothing else of this database locks it.
    private const long Lock = 0x5D_4B_45_59;

    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var connection = await services.GetRequiredService<EventStore.EventStore>().DataSource.OpenConnectionAsync(cancellation);
        // The lock ends with the transaction; the keys are written beside it.
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        await command.ExecuteNonQueryAsync(cancellation);
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("ServiceDesk.Start").Protect([]);
    }
}
