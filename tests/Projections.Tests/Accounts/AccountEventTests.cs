using ServiceDesk.Domain.Accounts;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.Accounts;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests.Accounts;

/// <summary>Every event of accounts × every projection of accounts, and each read model beside its rebuild.</summary>
public sealed class AccountEventTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Tables = ["account_appointment", "account_identity", "account_tenure", "person"];

    [Fact]
    public void The_lives_hold_every_event() => Assert.Equal(
        AccountEventContracts.All.Select(contract => contract.Type).OrderBy(type => type.Name),
        AccountLives.All.Values.SelectMany(events => events).Select(e => e.GetType()).Distinct().OrderBy(type => type.Name));

    [PostgresFact(Timeout = 120_000)]
    public async Task Every_kind_of_event_is_folded_by_every_projection()
    {
        await using var store = await WriteAsync();
        foreach (var key in AccountLives.All.Keys)
        {
            var stream = await store.ReadStreamAsync(key);
            foreach (var projection in AccountProjections.Inline)
            {
                for (var index = 0; index < stream.Count; index++)
                {
                    var (whole, alone) = (new RowSet(), new RowSet());
                    Assert.True(projection.Concerns(stream[index]), $"{projection.Name} passes over {stream[index].Data.GetType().Name}");
                    projection.Fold([], [.. stream.Take(index + 1)], whole);
                    projection.Fold([.. stream.Take(index)], [stream[index]], alone);
                    Assert.True(whole.Count >= alone.Count, $"{projection.Name} writes less of a whole stream than of its last event {stream[index].Data.GetType().Name}");
                }
            }
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Every_read_model_equals_its_rebuild_row_for_row()
    {
        await using var store = await WriteAsync();
        var written = await RowsAsync(store);
        Assert.All(Tables, table => Assert.NotEmpty(written[table]));

        foreach (var name in store.Projections.Names)
            await store.Projections.RebuildAsync(name);

        var rebuilt = await RowsAsync(store);
        Assert.All(Tables, table => Assert.Equal(written[table], rebuilt[table]));
    }

    /// <summary>A store with all lives, each event appended by itself, as most commands do.</summary>
    private async Task<EventStore.EventStore> WriteAsync()
    {
        var store = await EventStore.EventStore.OpenAsync(new EventStoreOptions
        {
            ConnectionString = await postgres.CreateDatabaseAsync(),
            Types = RequestEventTypes.Create(),
            Inline = AccountProjections.Inline,
        });
        foreach (var (key, events) in AccountLives.All)
            for (var version = 0; version < events.Count; version++)
                Assert.IsType<AppendResult.Appended>(await store.AppendAsync(new Append(
                    key, AccountStreams.Type, version, [new NewEvent(events[version], events[version].At.ToDateTimeOffset(), EventMetadata.None)])
                { History = await store.ReadStreamAsync(key, version) }));
        return store;
    }

    private static async Task<Dictionary<string, List<string>>> RowsAsync(EventStore.EventStore store)
    {
        var rows = new Dictionary<string, List<string>>();
        foreach (var table in Tables)
        {
            await using var command = store.DataSource.CreateCommand($"select t::text from {table} t order by 1");
            await using var reader = await command.ExecuteReaderAsync();
            rows[table] = [];
            while (await reader.ReadAsync())
                rows[table].Add(reader.GetString(0));
        }
        return rows;
    }
}
