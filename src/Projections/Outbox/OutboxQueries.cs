using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Outbox;

/// <summary>Reads the messages to people. The organisation is in every query; who may see them is the caller's to check.</summary>
public sealed class OutboxQueries(NpgsqlDataSource dataSource)
{
    /// <summary>Where a list goes on: after this one, by the time of failure and the message's id.</summary>
    public readonly record struct Key(Instant Since, Guid MessageId);

    /// <summary>The messages of several requests in one statement, each request's in the order in which they were written.</summary>
    public async Task<ILookup<Guid, OutboxRow>> OfRequestsAsync(string organisation, IReadOnlyCollection<Guid> requestIds, CancellationToken cancellation) =>
        (await ListAsync("Outbox/select_of_requests.sql", OutboxRow.Of, cancellation, new() { Value = organisation }, new() { Value = requestIds.ToArray() })).ToLookup(row => row.Request.Id);

    /// <summary>A message by its own id or, where that is not known, by the one that the provider gave it.</summary>
    public async Task<OutboxRow?> FindAsync(string organisation, Guid? message, string? providerId, CancellationToken cancellation) =>
        (await ListAsync("Outbox/select_message.sql", OutboxRow.Of, cancellation,
            new() { Value = organisation },
            new() { Value = (object?)message ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = (object?)providerId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text })).SingleOrDefault();

    /// <summary>The messages that were written last, the latest first.</summary>
    public Task<List<OutboxRow>> LatestAsync(string organisation, int most, CancellationToken cancellation) =>
        ListAsync("Outbox/select_latest.sql", OutboxRow.Of, cancellation, new() { Value = organisation }, new() { Value = most });

    /// <summary>Messages that have failed and were not sent again since, the latest first.</summary>
    public async Task<Page<FailedMessage>> FailedAsync(string organisation, Key? after, int limit, CancellationToken cancellation) => Page<FailedMessage>.Of(
        await ListAsync("Outbox/select_failed.sql", r => new FailedMessage(OutboxRow.Of(r), r.Text("tracking_code"), r.Number("version")), cancellation,
            new() { Value = organisation },
            new() { Value = (object?)after?.Since.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new() { Value = (object?)after?.MessageId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = limit + 1 }),
        limit);

    /// <summary>How many <see cref="FailedAsync"/> gives on all its pages, at most <see cref="TotalCount.Most"/>.</summary>
    public Task<int> CountFailedAsync(string organisation, CancellationToken cancellation) =>
        dataSource.CountAsync(Statement("Outbox/count_failed.sql"), [new() { Value = organisation }], cancellation);

    private async Task<List<T>> ListAsync<T>(string statement, Func<RowReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = dataSource.CreateCommand(Statement(statement));
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(new RowReader(reader)));
        return rows;
    }

    /// <summary>A statement, with the conditions for failed messages that stand in a file of their own.</summary>
    private static string Statement(string path)
    {
        static string Load(string path) => Sql.Load(typeof(OutboxQueries).Assembly, path);
        return Load(path).Replace("/*failed.sql*/", Load("Outbox/failed.sql").TrimEnd(), StringComparison.Ordinal);
    }
}
