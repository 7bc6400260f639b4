using System.Collections.Concurrent;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

/// <summary>Invariant 1: an acknowledged command is never lost and never applied twice.</summary>
public sealed class KillTests(PostgresFixture postgres) : StoreTest(postgres)
{
    [PostgresFact(Timeout = 220_000)]
    public async Task Five_times_kill_9_of_PostgreSQL_under_load_loses_nothing_and_applies_nothing_twice()
    {
        await using var dedicated = await DedicatedServer.StartAsync();
        var database = await dedicated.CreateDatabaseAsync();
        await using var store = await OpenAsync(database, inline: [new NotebookProjection()], asynchronous: [new NotebookProjection("Second")]);
        store.Projections.Start();
        var acknowledged = new ConcurrentBag<string>();
        var unknown = new ConcurrentBag<string>();
        using var stop = new CancellationTokenSource();
        var writers = Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var text = $"{w} {i}";
                try
                {
                    await AppendedAsync(store, Notes.Write(Notes.NewNotebook(), 0, new LineWritten(text)) with { Idempotency = new Idempotency(text, [1], text) });
                    acknowledged.Add(text);
                }
                catch (AppendOutcomeUnknownException)
                {
                    unknown.Add(text);
                }
            }
        })));
        for (var kill = 0; kill < 5; kill++)
        {
            var before = acknowledged.Count;
            while (acknowledged.Count < before + 200)
                await Task.Delay(10);
            await dedicated.Server.KillAsync();
            await dedicated.Server.RestartAsync();
        }
        var last = acknowledged.Count;
        while (acknowledged.Count < last + 200)
            await Task.Delay(10);
        await stop.CancelAsync();
        await writers;
        await store.Projections.CatchUpAsync(Patience);

        var stored = await RowsAsync(store, "select data ->> 'text' from mt_events");
        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Empty(stored.Except(acknowledged).Except(unknown));
        Assert.Equal(stored.Count, await NumberAsync(store, "select count(*) from notebook"));
        Assert.Equal(stored.Count, await NumberAsync(store, "select count(*) from second_line"));
        await AssertWellOrderedAsync(store);
    }
}
