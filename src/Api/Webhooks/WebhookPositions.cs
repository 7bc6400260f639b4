using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Webhooks;

/// <summary>How far the subscriptions have come.</summary>
internal sealed class WebhookPositions(NpgsqlDataSource dataSource)
{
    /// <summary>Begins a subscription after a position, unless it has begun already.</summary>
    public Task<int> BeginAsync(string key, long position, DateTimeOffset now, CancellationToken cancellation) => ExecuteAsync("begin.sql", cancellation, key, position, now.UtcDateTime);

    /// <summary>Takes a subscription whose time has come in hand, for this process alone until disposed; null when it is not due, or another process has it.</summary>
    public async Task<WebhookTurn?> TryHoldAsync(string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellation);
        try
        {
            await connection.BeginTransactionAsync(cancellation);
            await using var command = new NpgsqlCommand(Statement("hold.sql"), connection) { Parameters = { new() { Value = key }, new() { Value = now.UtcDateTime } } };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            if (await reader.ReadAsync(cancellation))
                return new WebhookTurn(connection, key, reader.GetInt64(0), reader.GetInt32(1));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Lets a subscription begin anew after a position; false when there is none of that key.</summary>
    public async Task<bool> ReplayAsync(string key, long after, DateTimeOffset now, CancellationToken cancellation) => await ExecuteAsync("replay.sql", cancellation, key, after, now.UtcDateTime) == 1;

    public async Task<IReadOnlyList<WebhookStanding>> ListAsync(CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Statement("list.sql"));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var standings = new List<WebhookStanding>();
        while (await reader.ReadAsync(cancellation))
            standings.Add(new WebhookStanding(reader.GetString(0), reader.GetInt64(1), reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        return standings;
    }

    internal static string Statement(string name) => Sql.Load(typeof(WebhookPositions).Assembly, $"Webhooks/{name}");

    private async Task<int> ExecuteAsync(string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = dataSource.CreateCommand(Statement(statement));
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
