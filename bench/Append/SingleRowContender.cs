using Npgsql;
using NpgsqlTypes;

namespace ServiceDesk.Bench.Append;

/// <summary>
/// The yardstick: the same bytes as one value of one row, inserted by one prepared statement in a transaction of its own,
/// over as many connections as there are writers.
/// </summary>
internal sealed class SingleRowContender : IContender
{
    private readonly byte[] payload;
    private readonly NpgsqlDataSource source;
    private readonly (NpgsqlConnection Connection, NpgsqlCommand Command)[] writers;

    private SingleRowContender(byte[] payload, NpgsqlDataSource source, (NpgsqlConnection, NpgsqlCommand)[] writers) =>
        (this.payload, this.source, this.writers) = (payload, source, writers);

    public string Name => "single-row INSERT";

    public static async Task<SingleRowContender> OpenAsync(string database, int writers)
    {
        await BenchServer.ExecuteAsync(database, "create table if not exists single_row (id uuid primary key, payload bytea not null)");
        var source = NpgsqlDataSource.Create(database);
        var commands = new (NpgsqlConnection, NpgsqlCommand)[writers];
        for (var i = 0; i < writers; i++)
        {
            var connection = await source.OpenConnectionAsync();
            var command = new NpgsqlCommand("insert into single_row (id, payload) values ($1, $2)", connection)
            {
                Parameters = { new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid }, new NpgsqlParameter<byte[]> { NpgsqlDbType = NpgsqlDbType.Bytea } },
            };
            await command.PrepareAsync();
            commands[i] = (connection, command);
        }
        return new SingleRowContender(CommandBytes.Payload(), source, commands);
    }

    public int PayloadBytes => payload.Length + 16;

    public async Task WriteAsync(int writer, long number)
    {
        var command = writers[writer].Command;
        ((NpgsqlParameter<Guid>)command.Parameters[0]).TypedValue = Guid.CreateVersion7();
        ((NpgsqlParameter<byte[]>)command.Parameters[1]).TypedValue = payload;
        await command.ExecuteNonQueryAsync();
    }

    public Task<(double Median, double Largest)> BatchesAsync() => Task.FromResult((1.0, 1.0));

    public async ValueTask DisposeAsync()
    {
        foreach (var (connection, command) in writers)
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
        }
        await source.DisposeAsync();
    }
}
