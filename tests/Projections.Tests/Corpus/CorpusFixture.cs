using System.Collections.Concurrent;
using Npgsql;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>
/// A database that holds the corpus, written once through the store with the tracking view inline; nothing has followed
/// yet. Each test works on a copy of its own.
/// </summary>
public sealed class CorpusFixture : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly Lazy<Task<string>> template;
    private readonly ConcurrentDictionary<(Guid, long), (TrackingRow, IReadOnlyList<TrackingMessage>)> shown = new();
    private int copies;

    public CorpusFixture() => template = new(WriteAsync);

    /// <summary>What the tracking queries answered right after each event of the first lives and of those made by hand.</summary>
    internal IReadOnlyDictionary<(Guid Id, long Version), (TrackingRow Row, IReadOnlyList<TrackingMessage> Messages)> Shown => shown;

    /// <summary>A copy of the database; returns its connection string.</summary>
    public async Task<string> CopyAsync()
    {
        var original = new NpgsqlConnectionStringBuilder(await template.Value);
        var name = $"{original.Database}_{Interlocked.Increment(ref copies)}";
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(original.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template {original.Database}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(original.ConnectionString) { Database = name }.ConnectionString;
    }

    private async Task<string> WriteAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync();
        var watched = RequestCorpus.Lives.Where((_, i) => i % 14 == 0 || i >= RequestCorpus.Lives.Count - 2).ToHashSet();
        await Parallel.ForEachAsync(RequestCorpus.Lives, new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (life, _) =>
        {
            for (var version = 1; version <= life.Events.Count; version++)
            {
                await desk.AppendAsync(life, version);
                if (watched.Contains(life))
                    shown[(life.Id, version)] = (
                        (await desk.Tracking.FindAsync(life.Stream.Tenant, life.Id, default))!,
                        [.. (await desk.Tracking.MessagesAsync(life.Stream.Tenant, [life.Id], default))[life.Id]]);
            }
        });
        return database;
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class CorpusCollection : ICollectionFixture<CorpusFixture>
{
    public const string Name = "corpus";
}
