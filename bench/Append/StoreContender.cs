using NodaTime;
using Npgsql;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections;

namespace ServiceDesk.Bench.Append;

/// <summary>A submission through the store: event, stream row, idempotency row, tracking row.</summary>
internal sealed class StoreContender : IContender
{
    private readonly EventStore.EventStore store;
    private readonly bool idempotent;
    private long measuredTo;

    private StoreContender(string name, EventStore.EventStore store, bool idempotent) => (Name, this.store, this.idempotent) = (name, store, idempotent);

    public string Name { get; }

    public static async Task<StoreContender> OpenAsync(string name, string database, bool inline = true, bool idempotent = true)
    {
        IReadOnlyList<Projection> projections = inline ? RequestProjections.Inline : [];
        var store = await EventStore.EventStore.OpenAsync(new EventStoreOptions { ConnectionString = database, Types = RequestEventTypes.Create(), Inline = projections });
        return new StoreContender(name, store, idempotent);
    }

    public async Task WriteAsync(int writer, long number)
    {
        var e = Submissions.Submitted(number, Submissions.Start + Duration.FromMilliseconds(number));
        var id = Guid.CreateVersion7();
        var result = await store.AppendAsync(new EventStore.Append(
            new StreamKey(Submissions.Kerman.Key, id), RequestStreams.Type, 0, [new NewEvent(e, e.At.ToDateTimeOffset(), CommandBytes.Metadata(number))])
        {
            Idempotency = idempotent ? CommandBytes.Idempotency(e, id) : null,
        });
        if (result is not AppendResult.Appended)
            throw new InvalidOperationException($"The store answered {result}.");
    }

    public async Task<(double Median, double Largest)> BatchesAsync()
    {
        // Rows of one transaction bear its number.
        await using var command = store.DataSource.CreateCommand(
            """
            select coalesce(percentile_cont(0.5) within group (order by n), 0)::float8, coalesce(max(n), 0)::float8, coalesce(max(last), 0)
            from (select count(*) as n, max(seq_id) as last from mt_events where seq_id > $1 group by xmin::text) t
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = measuredTo });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        measuredTo = Math.Max(measuredTo, reader.GetInt64(2));
        return (reader.GetDouble(0), reader.GetDouble(1));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
