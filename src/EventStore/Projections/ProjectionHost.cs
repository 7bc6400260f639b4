using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.EventStore.Feed;
using ServiceDesk.EventStore.Reading;

namespace ServiceDesk.EventStore.Projections;

/// <summary>The store's read models: builds them, lets the asynchronous ones follow, tells where they stand.</summary>
public sealed class ProjectionHost : IAsyncDisposable
{
    private readonly EventStoreOptions options;
    private readonly NpgsqlDataSource dataSource;
    private readonly Func<NpgsqlDataSource> rebuildSource;
    private readonly EventReader reader;
    private readonly EventSignal signal;
    private readonly ProjectionRunner[] runners;
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    internal ProjectionHost(EventStoreOptions options, NpgsqlDataSource dataSource, Func<NpgsqlDataSource> rebuildSource, EventReader reader, EventSignal signal, ILogger logger)
    {
        (this.options, this.dataSource, this.rebuildSource, this.reader, this.signal) = (options, dataSource, rebuildSource, reader, signal);
        runners = [.. options.Asynchronous.Select(p => new ProjectionRunner(p, dataSource, reader, signal, options, logger))];
    }

    private IEnumerable<Projection> All => options.Inline.Concat(options.Asynchronous);

    /// <summary>The names of all read models.</summary>
    public IReadOnlyList<string> Names => [.. All.Select(p => p.Name)];

    /// <summary>Starts to follow the events in the background, until the store is disposed.</summary>
    public void Start()
    {
        signal.Listen();
        running = Task.WhenAll(runners.Select(r => Task.Run(() => r.RunAsync(stopping.Token))));
    }

    /// <summary>Completes with the next commit, here or in another process, or the next move of a checkpoint here.</summary>
    public Task NextChangeAsync() => signal.NextAsync();

    /// <summary>Waits until every read model has applied what is committed now; parked streams do not hold it up.</summary>
    /// <exception cref="TimeoutException">They did not get there in time.</exception>
    public async Task CatchUpAsync(TimeSpan timeout, CancellationToken cancellation = default)
    {
        var head = await HeadAsync(cancellation);
        var giveUpAt = DateTime.UtcNow + timeout;
        while (true)
        {
            var moved = signal.NextAsync();
            var behind = (await StatusAsync(cancellation)).FirstOrDefault(s => s.Position < head);
            if (behind is null)
                return;
            var left = giveUpAt - DateTime.UtcNow;
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"{behind.Name} stands at {behind.Position} of {head}. {behind.LastError}");
            // Another process may move the checkpoint without a signal here.
            await Task.WhenAny(moved, Task.Delay(TimeSpan.FromMilliseconds(Math.Min(left.TotalMilliseconds + 1, 100)), cancellation));
        }
    }

    /// <summary>Where every read model stands. Inline ones always stand at the head, but a rebuild may have parked streams of theirs.</summary>
    public async Task<IReadOnlyList<ProjectionStatus>> StatusAsync(CancellationToken cancellation = default)
    {
        var head = await HeadAsync(cancellation);
        var statuses = new List<ProjectionStatus>();
        await using (var connection = await dataSource.OpenConnectionAsync(cancellation))
            foreach (var projection in options.Inline)
                statuses.Add(new ProjectionStatus(projection.Name, head, head, await new ProjectionWriter(projection, reader).ParkedAsync(connection, cancellation), null));
        foreach (var runner in runners)
            statuses.Add(await runner.StatusAsync(head, cancellation));
        return statuses;
    }

    /// <summary>Builds a read model anew beside the live one and switches. Returns how many events were read.</summary>
    /// <exception cref="ArgumentException">There is no read model of this name.</exception>
    public async Task<long> RebuildAsync(string name, CancellationToken cancellation = default) =>
        await RebuildAsync(Find(All, p => p.Name, name), unlessBuilt: false, cancellation);

    /// <summary>Tries the parked streams of a read model again. Returns how many are still parked.</summary>
    /// <exception cref="ArgumentException">There is no asynchronous read model of this name.</exception>
    public Task<int> RetryParkedAsync(string name, CancellationToken cancellation = default) =>
        Find(runners, r => r.Projection.Name, name).RetryParkedAsync(cancellation);

    /// <summary>The checkpoint that a read model moves; null where it is written with the events.</summary>
    /// <exception cref="ArgumentException">There is no read model of this name.</exception>
    internal string? ShardOf(string name) => Find(All, p => p.Name, name) is var projection && options.Inline.Contains(projection) ? null : projection.Shard;

    internal async Task BuildAsync(CancellationToken cancellation)
    {
        foreach (var projection in All)
            await RebuildAsync(projection, unlessBuilt: true, cancellation);
    }

    internal async Task<long> HeadAsync(CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load("Reading/head.sql"));
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<long> RebuildAsync(Projection projection, bool unlessBuilt, CancellationToken cancellation)
    {
        await using var source = rebuildSource();
        return await new ProjectionRebuild(projection, source, reader, options).RunAsync(unlessBuilt, cancellation);
    }

    private static T Find<T>(IEnumerable<T> all, Func<T, string> nameOf, string name) =>
        all.FirstOrDefault(x => string.Equals(nameOf(x), name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no read model {name}; there are {string.Join(", ", all.Select(nameOf))}.", nameof(name));

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }
}
