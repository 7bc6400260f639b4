using Npgsql;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

/// <summary>The first trap of event stores: allocation order is not commit order.</summary>
public sealed class PositionTests(PostgresFixture postgres) : StoreTest(postgres)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task An_append_held_open_while_others_commit_is_skipped_by_no_projection()
    {
        var database = await DatabaseAsync();
        await using var store = await OpenAsync(database, asynchronous: [new NotebookProjection()], adjust: o => o with { BatchesInFlight = 2 });
        store.Projections.Start();
        var slow = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(slow, 0, new LineWritten("before")));
        await using var other = await ConnectAsync(database);
        await using var transaction = await other.BeginTransactionAsync();
        await ExecuteAsync(other, $"select * from mt_streams where id = '{slow.Id}' for update");

        // Held in the middle of its transaction, between accepting and taking a position.
        var held = store.AppendAsync(Notes.Write(slow, 1, new LineWritten("held")));
        // For this lock alone: tests beside this one wait for theirs on the same server, and before the append waits the next would go in one batch with it.
        while (await NumberAsync(store, $"select count(*) from pg_stat_activity where {other.ProcessID} = any(pg_blocking_pids(pid))") == 0)
            await Task.Yield();
        for (var i = 0; i < 20; i++)
            await AppendedAsync(store, Notes.Write(Notes.NewNotebook(), 0, new LineWritten($"quick {i}")));
        await store.Projections.CatchUpAsync(Patience);
        Assert.False(held.IsCompleted);
        Assert.Equal(21, await NumberAsync(store, "select count(*) from notebook_line"));
        await transaction.RollbackAsync();

        var appended = Assert.IsType<AppendResult.Appended>(await held);
        Assert.Equal(22, appended.FirstPosition);
        await store.Projections.CatchUpAsync(Patience);
        Assert.Equal(22, await NumberAsync(store, "select count(*) from notebook_line"));
        await AssertWellOrderedAsync(store);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Negative_control_a_naive_reader_over_a_sequence_skips_what_commits_late()
    {
        var database = await DatabaseAsync();
        await using var one = await ConnectAsync(database);
        await using var two = await ConnectAsync(database);
        await ExecuteAsync(one, "create table naive (seq bigserial primary key, text text)");
        await using var slow = await one.BeginTransactionAsync();
        await ExecuteAsync(one, "insert into naive (text) values ('slow')");
        await ExecuteAsync(two, "insert into naive (text) values ('quick')");
        var seen = new List<string>();
        var last = await ReadAsync(0);
        await slow.CommitAsync();
        await ReadAsync(last);

        Assert.Equal(["quick"], seen);

        async Task<long> ReadAsync(long last)
        {
            await using var command = new NpgsqlCommand("select seq, text from naive where seq > $1 order by seq", two) { Parameters = { new() { Value = last } } };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                last = reader.GetInt64(0);
                seen.Add(reader.GetString(1));
            }
            return last;
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_reader_that_follows_by_position_under_load_sees_every_event_once_and_in_order()
    {
        var database = await DatabaseAsync();
        await using var one = await OpenAsync(database);
        await using var two = await OpenAsync(database);
        const int Writers = 8, Each = 60;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
                await AppendedAsync(w % 2 == 0 ? one : two, Notes.Write(Notes.NewNotebook(), 0, new LineWritten($"{w} {i}"), new InkSpilled(false)));
        })));
        var seen = new List<long>();
        while (seen.Count < Writers * Each * 2)
        {
            seen.AddRange((await one.ReadAllAsync(seen.LastOrDefault(), 50)).Select(e => e.Position));
            Assert.False(writing.IsFaulted, writing.Exception?.Message);
        }
        await writing;

        Assert.Equal(Enumerable.Range(1, Writers * Each * 2).Select(i => (long)i), seen);
        await AssertWellOrderedAsync(one);
    }
}
