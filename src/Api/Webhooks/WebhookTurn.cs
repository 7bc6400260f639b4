using Npgsql;

namespace ServiceDesk.Api.Webhooks;

/// <summary>A subscription in the hand of this process: its row is locked until this is disposed, however the process ends.</summary>
internal sealed class WebhookTurn(NpgsqlConnection connection, string key, long position, int attempts) : IAsyncDisposable
{
    public long Position => position;

    /// <summary>How often the next event was tried in vain.</summary>
    public int Attempts => attempts;

    /// <summary>Writes down how far it has come, and that nothing is wrong.</summary>
    public Task MoveAsync(long to, DateTimeOffset now) => EndAsync(to, 0, now, null);

    /// <summary>Writes down how far it has come, and that what follows was tried in vain.</summary>
    public Task PutOffAsync(long to, DateTimeOffset until, string why) => EndAsync(to, to > position ? 1 : attempts + 1, until, why);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task EndAsync(long to, int tries, DateTimeOffset next, string? error)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(WebhookPositions.Statement("end_turn.sql"))
        {
            Parameters = { new() { Value = key }, new() { Value = to }, new() { Value = tries }, new() { Value = next.UtcDateTime }, new() { Value = (object?)error ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await batch.ExecuteNonQueryAsync();
    }
}
