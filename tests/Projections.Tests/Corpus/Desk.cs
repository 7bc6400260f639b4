using Npgsql;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>A store with the read models of requests and their queries.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly StoredOrganisationDefinitions definitions;

    private Desk(EventStore.EventStore store, StoredOrganisationDefinitions definitions)
    {
        (Store, this.definitions) = (store, definitions);
        (Tracking, Queue, AuditTrail, Statistics) = (new(store.DataSource), new(store.DataSource), new(store.DataSource), new(store.DataSource));
    }

    public static TimeSpan Patience => TimeSpan.FromSeconds(100);

    public EventStore.EventStore Store { get; }

    public TrackingQueries Tracking { get; }

    public StaffQueueQueries Queue { get; }

    public AuditTrailQueries AuditTrail { get; }

    public StatisticsQueries Statistics { get; }

    /// <param name="database">The connection string.</param>
    /// <param name="batch">The most events that a projection applies in one transaction.</param>
    /// <param name="allFollow">Whether the tracking view too follows, instead of being written inline.</param>
    public static async Task<Desk> OpenAsync(string database, int batch = 500, bool allFollow = false)
    {
        var types = RequestEventTypes.Create();
        var definitions = new StoredOrganisationDefinitions(database, types);
        IReadOnlyList<Projection> following = RequestProjections.Asynchronous(definitions);
        var store = await EventStore.EventStore.OpenAsync(new EventStoreOptions
        {
            ConnectionString = database,
            Types = types,
            Inline = allFollow ? [] : RequestProjections.Inline,
            Asynchronous = allFollow ? [.. RequestProjections.Inline, .. following] : following,
            ProjectionBatch = batch,
        });
        return new Desk(store, definitions);
    }

    /// <summary>Stores the definitions of all organisations in both versions.</summary>
    public async Task ImportAsync()
    {
        foreach (var key in Organisations.Keys)
            Assert.IsType<AppendResult.Appended>(await Store.AppendAsync(new Append(OrganisationStreams.Of(key), OrganisationStreams.Type, 0,
                [.. Organisations.Events(key).Select(e => new NewEvent(e, e.At.ToDateTimeOffset(), EventMetadata.None))])));
    }

    /// <summary>Appends the life's event of one version, as a command would.</summary>
    public async Task AppendAsync(Life life, int version)
    {
        RequestEvent e = life.Events[version - 1];
        Assert.IsType<AppendResult.Appended>(await Store.AppendAsync(
            new Append(life.Stream, RequestStreams.Type, version - 1, [new NewEvent(e, e.At.ToDateTimeOffset(), EventMetadata.None)])
            {
                History = await Store.ReadStreamAsync(life.Stream, version - 1),
            }));
    }

    public async Task AppendAsync(Life life)
    {
        for (var version = 1; version <= life.Events.Count; version++)
            await AppendAsync(life, version);
    }

    public async Task FollowAsync()
    {
        Store.Projections.Start();
        await Store.Projections.CatchUpAsync(Patience);
        Assert.All(await Store.Projections.StatusAsync(), s => Assert.Empty(s.Parked));
    }

    /// <summary>Every row of a table with all its columns as text, in order.</summary>
    public Task<List<string>> RowsAsync(string table) => ColumnAsync<string>($"select t::text from {table} t order by 1");

    /// <summary>The rows of every read model by table.</summary>
    public async Task<Dictionary<string, List<string>>> ReadModelsAsync()
    {
        var rows = new Dictionary<string, List<string>>();
        foreach (var table in await ColumnAsync<string>("select tablename::text from pg_tables where schemaname = 'read' order by 1"))
            rows.Add(table, await RowsAsync(table));
        return rows;
    }

    public async Task<List<T>> ColumnAsync<T>(string sql)
    {
        await using var command = Store.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
            values.Add(reader.GetFieldValue<T>(0));
        return values;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlCommand command = Store.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        definitions.Dispose();
    }
}
