using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ServiceDesk.EventStore.Appending;
using ServiceDesk.EventStore.Feed;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.EventStore.Reading;
using ServiceDesk.EventStore.Schema;

namespace ServiceDesk.EventStore;

/// <summary>
/// Streams of events in PostgreSQL, in Marten's table layout, with read models beside them. Safe from any thread and
/// for any number of processes on one database; a process needs one.
/// </summary>
public sealed class EventStore : IAsyncDisposable
{
    /// <summary>The name of the meter that tells of the store.</summary>
    public const string MeterName = "ServiceDesk.EventStore";

    private readonly EventStoreOptions options;
    private readonly ILogger logger;
    private readonly EventReader reader;
    private readonly EventSignal signal;
    private readonly NpgsqlDataSource appendSource;
    private readonly Appender appender;
    private readonly Meter meter = new(MeterName);
    private readonly ConcurrentBag<ChangeFeed> feeds = [];

    private EventStore(EventStoreOptions options)
    {
        this.options = options;
        logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("ServiceDesk.EventStore");
        reader = new EventReader(options.Types);
        DataSource = Source(options, "public, read");
        appendSource = Source(options, "public, read", b =>
        {
            b.Timeout = 5;
            b.CommandTimeout = 0;
            // The statements always find their rows by key; a plan made while the tables were small must not scan them later.
            b.Options += " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";
        });
        signal = new EventSignal(DataSource, logger);
        Projections = new ProjectionHost(options, DataSource, () => Source(options, "read_next, public"), reader, signal, logger);
        appender = new Appender(new BatchWriter(appendSource, options.Inline), options, signal.Moved);
        FeedMetrics.AddTo(meter, feeds);
    }

    /// <summary>For the queries of read models: their tables and the store's are on its search path.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>The read models: following, waiting for, rebuilding.</summary>
    public ProjectionHost Projections { get; }

    /// <summary>Opens the store: brings its tables up to date and builds the read models whose version is new.</summary>
    public static async Task<EventStore> OpenAsync(EventStoreOptions options, CancellationToken cancellation = default)
    {
        var store = new EventStore(options);
        try
        {
            await new Migrator(store.DataSource, "eventstore", typeof(EventStore).Assembly, "Migrations/").MigrateAsync(cancellation);
            await store.Projections.BuildAsync(cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Appends events to one stream, all or none, and returns after the commit. Once begun it runs to its end whatever
    /// becomes of <paramref name="cancellation"/>, which only ends the waiting.
    /// </summary>
    /// <exception cref="AppendOutcomeUnknownException">The database could not be reached and may or may not have committed.</exception>
    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return appender.EnqueueAsync(new PendingAppend(append, options.Types, options.Inline)).WaitAsync(cancellation);
    }

    /// <summary>Reads a stream: whole, up to a version, or as it stood at an instant. An unknown stream is empty.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamKey stream, long? toVersion = null, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        await using var connection = await DataSource.OpenConnectionAsync(cancellation);
        return await reader.StreamAsync(connection, stream, toVersion ?? long.MaxValue, asOf?.ToUniversalTime() ?? DateTimeOffset.MaxValue, cancellation);
    }

    /// <summary>Reads several streams in one statement, each up to the version given with it, at most once. Unknown streams are left out.</summary>
    public async Task<IReadOnlyDictionary<StreamKey, List<StoredEvent>>> ReadStreamsAsync(IReadOnlyList<(StreamKey Stream, long ToVersion)> streams, CancellationToken cancellation = default)
    {
        await using var connection = await DataSource.OpenConnectionAsync(cancellation);
        return await reader.StreamsBeforeAsync(connection, [.. streams.Select(s => (s.Stream, s.ToVersion + 1))], cancellation);
    }

    /// <summary>Reads events of all streams in the order of their positions.</summary>
    /// <param name="after">The last position already seen; 0 for the beginning. No event can appear later before a position that was seen.</param>
    /// <param name="limit">The most events.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<StoredEvent>> ReadAllAsync(long after, int limit, CancellationToken cancellation = default)
    {
        await using var connection = await DataSource.OpenConnectionAsync(cancellation);
        return await reader.AllAsync(connection, after, limit, cancellation);
    }

    /// <summary>The last committed position; 0 in an empty store.</summary>
    public Task<long> HeadAsync(CancellationToken cancellation = default) => Projections.HeadAsync(cancellation);

    /// <summary>Makes a feed of what changes in a read model, for as long as the store is open. A process needs one for each.</summary>
    /// <exception cref="ArgumentException">There is no read model of this name.</exception>
    public ChangeFeed CreateFeed(string readModel, ITopicSource topics)
    {
        var shard = Projections.ShardOf(readModel);
        var feed = new ChangeFeed(readModel, feed => new FeedRun(shard, topics, DataSource, reader, signal, options, logger, feed));
        feeds.Add(feed);
        return feed;
    }

    /// <summary>What a command with this idempotency key was answered; null when none was stored.</summary>
    public async Task<Idempotency?> FindAnswerAsync(string tenant, string key, CancellationToken cancellation = default)
    {
        await using var command = DataSource.CreateCommand(Sql.Load("Reading/answer.sql"));
        command.Parameters.Add(new() { Value = tenant });
        command.Parameters.Add(new() { Value = key });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new Idempotency(key, row.GetFieldValue<byte[]>(0), row.GetString(1)) : null;
    }

    /// <summary>Remembers what a command was answered that appended nothing, so that its key means that command from now on.</summary>
    public async Task RememberAnswerAsync(string tenant, Idempotency answer, CancellationToken cancellation = default)
    {
        await using var command = DataSource.CreateCommand(Sql.Load("Appending/remember_answer.sql"));
        command.Parameters.Add(new() { Value = tenant });
        command.Parameters.Add(new() { Value = answer.Key });
        command.Parameters.Add(new() { Value = answer.PayloadHash });
        command.Parameters.Add(new() { Value = answer.Answer });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Forgets answers given before an instant: a key of theirs is then a new one. Returns how many were forgotten; 0 also while another process is at it.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="limit">The most at once, so that nobody waits for long.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<int> ForgetAnswersAsync(DateTimeOffset before, int limit, CancellationToken cancellation = default)
    {
        await using var command = DataSource.CreateCommand(Sql.Load("Appending/forget_answers.sql"));
        command.Parameters.Add(new() { Value = before.ToUniversalTime() });
        command.Parameters.Add(new() { Value = limit });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await appender.DisposeAsync();
        foreach (var feed in feeds)
            await feed.DisposeAsync();
        await Projections.DisposeAsync();
        await signal.DisposeAsync();
        meter.Dispose();
        await appendSource.DisposeAsync();
        await DataSource.DisposeAsync();
    }

    private static NpgsqlDataSource Source(EventStoreOptions options, string searchPath, Action<NpgsqlConnectionStringBuilder>? adjust = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = searchPath, MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        adjust?.Invoke(connection);
        return new NpgsqlDataSourceBuilder(connection.ConnectionString).UseLoggerFactory(options.LoggerFactory).Build();
    }
}
