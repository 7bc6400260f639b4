using Npgsql;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Domain.Messages;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Messages;

/// <summary>The tries of messages that are not taken yet: how often, and when the next one comes. What became of them stands in events.</summary>
internal sealed class MessageAttempts(NpgsqlDataSource dataSource)
{
    /// <summary>Takes some messages whose time has come, for this process alone until the given instant.</summary>
    public async Task<List<OutgoingMessage>> ClaimAsync(DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellation)
    {
        await using var command = Command("claim.sql", now.UtcDateTime, until.UtcDateTime, most);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var claimed = new List<OutgoingMessage>();
        while (await reader.ReadAsync(cancellation))
        {
            claimed.Add(new OutgoingMessage(
                new StreamKey(reader.GetString(0), reader.GetGuid(1)), reader.GetGuid(2), Enum.Parse<MessageChannel>(reader.GetString(3), ignoreCase: true),
                reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetInt32(7)));
        }
        return claimed;
    }

    /// <summary>It was not taken: the next try comes then.</summary>
    public Task PutOffAsync(OutgoingMessage message, DateTimeOffset until, string why, CancellationToken cancellation) =>
        ExecuteAsync("put_off.sql", cancellation, message.Request.Tenant, message.Id, until.UtcDateTime, why);

    /// <summary>What became of it stands in its events; its tries are forgotten.</summary>
    public Task ForgetAsync(OutgoingMessage message, CancellationToken cancellation) =>
        ExecuteAsync("forget.sql", cancellation, message.Request.Tenant, message.Id);

    /// <summary>How many messages wait to be taken, at most so many.</summary>
    public async Task<int> WaitingAsync(int most, CancellationToken cancellation)
    {
        await using var command = Command("count_waiting.sql", most);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(statement, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = dataSource.CreateCommand(Sql.Load(typeof(MessageAttempts).Assembly, $"Messages/{statement}"));
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
