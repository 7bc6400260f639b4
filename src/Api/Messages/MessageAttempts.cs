using System.Text.Json;
using Npgsql;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Domain.Messages;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Messages;

/// <summary>The tries of messages that are not taken yet: how often, and when the next one comes. What became of them stands in events.</summary>
internal sealed class MessageAttempts(NpgsqlDataSource dataSource)
{
    /// <summary>Takes some messages whose time has come, for this process alone until the given instant.</summary>
    public async Task<List<ClaimedMessage>> ClaimAsync(MessageProviders providers, DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellation)
    {
        await using var command = Command(
            "claim.sql", now.UtcDateTime, until.UtcDateTime, most,
            providers.Channels.Select(sent => NameOf(sent.Channel)).ToArray(), providers.Channels.Select(sent => sent.First.Name).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var claimed = new List<ClaimedMessage>();
        while (await reader.ReadAsync(cancellation))
        {
            var message = new OutgoingMessage(
                new StreamKey(reader.GetString(0), reader.GetGuid(1)), reader.GetGuid(2), Enum.Parse<MessageChannel>(reader.GetString(3), ignoreCase: true),
                reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetInt32(7), reader.IsDBNull(8) ? null : reader.GetString(8));
            claimed.Add(new ClaimedMessage(message, reader.GetString(9), reader.GetBoolean(10)));
        }
        return claimed;
    }

    /// <summary>The one before has surely not taken it: now this one is asked.</summary>
    public Task AskAsync(OutgoingMessage message, IMessageProvider provider) =>
        ExecuteAsync("ask_next.sql", CancellationToken.None, message.Request.Tenant, message.Id, provider.Name);

    /// <summary>It was not taken, or that is not known: the next try comes then.</summary>
    /// <param name="message">The message.</param>
    /// <param name="until">When.</param>
    /// <param name="why">Why, in a word.</param>
    /// <param name="notTaken">Whether nobody can have it: the next try begins with the first provider.</param>
    public Task PutOffAsync(OutgoingMessage message, DateTimeOffset until, string why, bool notTaken) =>
        ExecuteAsync("put_off.sql", CancellationToken.None, message.Request.Tenant, message.Id, until.UtcDateTime, why, notTaken);

    /// <summary>Whether there are messages that none of these sends.</summary>
    public async Task<bool> AnyUnsentAsync(IEnumerable<MessageChannel> sent, CancellationToken cancellation)
    {
        await using var command = Command("any_unsent.sql", (object)sent.Select(NameOf).ToArray());
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What became of it stands in its events; its tries are forgotten.</summary>
    public Task ForgetAsync(OutgoingMessage message, CancellationToken cancellation) =>
        ExecuteAsync("forget.sql", cancellation, message.Request.Tenant, message.Id);

    /// <summary>How many messages wait to be taken, at most so many.</summary>
    public async Task<int> WaitingAsync(int most, CancellationToken cancellation)
    {
        await using var command = Command("count_waiting.sql", most);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static string NameOf(MessageChannel channel) => JsonNamingPolicy.CamelCase.ConvertName(channel.ToString());

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
