using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

public sealed class AppendTests(PostgresFixture postgres) : StoreTest(postgres)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task Events_come_back_as_they_went_in()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var notebook = Notes.NewNotebook();
        var at = new DateTimeOffset(2026, 3, 21, 4, 5, 6, 789, 123, TimeSpan.FromHours(3.5)).AddTicks(7);
        var metadata = new EventMetadata("correlation", "causation", new Dictionary<string, string> { ["actor_id"] = "p-1", ["actor_role"] = "applicant" });
        await store.AppendAsync(new Append(notebook, "notebook", 0, [new NewEvent(new LineWritten("سلام \"دنیا\""), at, metadata), new NewEvent(new InkSpilled(false), at, metadata)]));

        var events = await store.ReadStreamAsync(notebook);

        Assert.Equal([new LineWritten("سلام \"دنیا\""), new InkSpilled(false)], events.Select(e => e.Data));
        Assert.Equal([1L, 2L], events.Select(e => e.Version));
        Assert.Equal([1L, 2L], events.Select(e => e.Position));
        Assert.Equal(["line_written", "ink_spilled"], events.Select(e => e.Type));
        Assert.All(events, e => Assert.Equal(at.UtcTicks / 10, e.At.UtcTicks / 10));
        Assert.All(events, e => Assert.Equal("correlation", e.Metadata.CorrelationId));
        Assert.All(events, e => Assert.Equal("causation", e.Metadata.CausationId));
        Assert.All(events, e => Assert.Equal(metadata.Headers, e.Metadata.Headers));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_stream_is_read_to_a_version_and_to_an_instant()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var notebook = Notes.NewNotebook();
        var start = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 5; i++)
            await AppendedAsync(store, Notes.Write(notebook, i, start.AddHours(i), new LineWritten($"{i}")));

        Assert.Equal(["0", "1", "2"], (await store.ReadStreamAsync(notebook, toVersion: 3)).Select(e => ((LineWritten)e.Data).Text));
        Assert.Equal(["0", "1"], (await store.ReadStreamAsync(notebook, asOf: start.AddHours(1))).Select(e => ((LineWritten)e.Data).Text));
        Assert.Empty(await store.ReadStreamAsync(notebook, asOf: start.AddTicks(-10)));
        Assert.Empty(await store.ReadStreamAsync(Notes.NewNotebook()));
        Assert.Empty(await store.ReadStreamAsync(notebook with { Tenant = "another" }));
    }

    [PostgresTheory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(7, 1)]
    public async Task Another_version_than_expected_is_a_conflict_and_writes_nothing(long expected, long actual)
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var notebook = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("first")));

        var result = await store.AppendAsync(Notes.Write(notebook, expected, new LineWritten("second")) with { Idempotency = new Idempotency("k", [1], "answer") });

        Assert.Equal(new AppendResult.VersionConflict(actual), result);
        Assert.Equal(1, await NumberAsync(store, "select count(*) from mt_events"));
        Assert.Equal(0, await NumberAsync(store, "select count(*) from command_answer"));
        await AssertWellOrderedAsync(store);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_stream_that_does_not_exist_is_at_version_0()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        Assert.Equal(new AppendResult.VersionConflict(0), await store.AppendAsync(Notes.Write(Notes.NewNotebook(), 3, new LineWritten("x"))));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Twenty_parallel_writers_on_one_stream_win_once_per_version()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var notebook = Notes.NewNotebook();
        const int Writers = 20, Rounds = 15;
        var wins = new int[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => store.AppendAsync(Notes.Write(notebook, round, new LineWritten($"{round} {w}"))))));
            wins[round] = results.Count(r => r is AppendResult.Appended);
            Assert.All(results.Where(r => r is not AppendResult.Appended), r => Assert.Equal(new AppendResult.VersionConflict(round + 1), r));
        }

        Assert.All(wins, w => Assert.Equal(1, w));
        Assert.Equal(Rounds, await NumberAsync(store, "select count(*) from mt_events"));
        Assert.Equal(Rounds, (await store.ReadStreamAsync(notebook)).Count);
        await AssertWellOrderedAsync(store);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Twenty_writers_who_try_again_after_each_conflict_all_get_in()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var notebook = Notes.NewNotebook();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(w => Task.Run(async () =>
        {
            for (long expected = 0; await store.AppendAsync(Notes.Write(notebook, expected, new LineWritten($"{w}"))) is AppendResult.VersionConflict conflict;)
                expected = conflict.ActualVersion;
        })));

        var texts = (await store.ReadStreamAsync(notebook)).Select(e => ((LineWritten)e.Data).Text).ToList();
        Assert.Equal(20, texts.Count);
        Assert.Equal(20, texts.Distinct().Count());
        await AssertWellOrderedAsync(store);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_conflict_in_a_batch_fails_itself_alone()
    {
        // One batch at a time, and the first one held up: the rest must go together.
        var database = await DatabaseAsync();
        await using var store = await OpenAsync(database, adjust: o => o with { BatchesInFlight = 1 });
        var (held, taken) = (Notes.NewNotebook(), Notes.NewNotebook());
        await AppendedAsync(store, Notes.Write(held, 0, new LineWritten("held")));
        await AppendedAsync(store, Notes.Write(taken, 0, new LineWritten("taken")));
        await using var other = await ConnectAsync(database);
        await using var transaction = await other.BeginTransactionAsync();
        await ExecuteAsync(other, $"select * from mt_streams where id = '{held.Id}' for update");
        var first = store.AppendAsync(Notes.Write(held, 1, new LineWritten("waits")));
        var good = Enumerable.Range(0, 10).Select(i => store.AppendAsync(Notes.Write(Notes.NewNotebook(), 0, new LineWritten($"good {i}")))).ToList();
        var bad = store.AppendAsync(Notes.Write(taken, 0, new LineWritten("bad")));
        var unstorable = store.AppendAsync(Notes.Write(Notes.NewNotebook(), 0, new LineWritten("nul \0 is no text to PostgreSQL")));
        await transaction.RollbackAsync();

        Assert.IsType<AppendResult.Appended>(await first);
        Assert.All(await Task.WhenAll(good), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(new AppendResult.VersionConflict(1), await bad);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => unstorable);
        Assert.Equal(13, await NumberAsync(store, "select count(*) from mt_events"));
        await AssertWellOrderedAsync(store);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task The_same_key_and_payload_gets_the_stored_answer_and_another_payload_is_refused()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var key = new Idempotency("person/key-1", [1, 2, 3], """{"version":1}""");
        await AppendedAsync(store, Notes.Write(Notes.NewNotebook(), 0, new LineWritten("once")) with { Idempotency = key });

        var again = await store.AppendAsync(Notes.Write(Notes.NewNotebook(), 0, new LineWritten("twice")) with { Idempotency = key with { Answer = "not this one" } });
        var other = await store.AppendAsync(Notes.Write(Notes.NewNotebook(), 0, new LineWritten("other")) with { Idempotency = key with { PayloadHash = [9] } });
        var elsewhere = await store.AppendAsync(Notes.Write(Notes.NewNotebook("another"), 0, new LineWritten("other tenant")) with { Idempotency = key });

        Assert.Equal(new AppendResult.AnsweredBefore("""{"version":1}"""), again);
        Assert.Equal(new AppendResult.KeyReused(), other);
        Assert.IsType<AppendResult.Appended>(elsewhere);
        Assert.Equal(2, await NumberAsync(store, "select count(*) from mt_events"));
        Assert.Equal("""{"version":1}""", (await store.FindAnswerAsync(Notes.Tenant, key.Key))!.Answer);
        Assert.Null(await store.FindAnswerAsync(Notes.Tenant, "unknown"));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task One_key_sent_by_many_at_once_from_two_processes_is_applied_once()
    {
        var database = await DatabaseAsync();
        await using var one = await OpenAsync(database);
        await using var two = await OpenAsync(database);
        var key = new Idempotency("k", [1], "the answer");
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            (i % 2 == 0 ? one : two).AppendAsync(Notes.Write(Notes.NewNotebook(), 0, new LineWritten($"{i}")) with { Idempotency = key }))));

        Assert.Single(results, r => r is AppendResult.Appended);
        Assert.Equal(39, results.Count(r => r == new AppendResult.AnsweredBefore("the answer")));
        Assert.Equal(1, await NumberAsync(one, "select count(*) from mt_events"));
        await AssertWellOrderedAsync(one);
    }

    [PostgresTheory]
    [InlineData("update mt_events set type = 'forged'")]
    [InlineData("delete from mt_events")]
    [InlineData("truncate mt_events")]
    public async Task Events_cannot_be_changed_or_removed(string attack)
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        var notebook = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("stays")));

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => RowsAsync(store, attack));

        Assert.Equal("mt_events_append_only", refused.ConstraintName);
        Assert.Equal(new LineWritten("stays"), (await store.ReadStreamAsync(notebook)).Single().Data);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task An_append_without_events_or_with_an_unmapped_one_is_refused_by_name()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(Notes.Write(Notes.NewNotebook(), 0)));
        var unmapped = await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(new Append(Notes.NewNotebook(), "notebook", 0, [new NewEvent("text", DateTimeOffset.UtcNow, EventMetadata.None)])));
        Assert.Contains("String", unmapped.Message);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Answers_given_before_an_instant_are_forgotten_in_batches_by_one_process_at_a_time()
    {
        var database = await DatabaseAsync();
        await using var store = await OpenAsync(database);
        var now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        Append Answered(int daysAgo, string key) =>
            Notes.Write(Notes.NewNotebook(), 0, now.AddDays(-daysAgo), new LineWritten(key)) with { Idempotency = new Idempotency(key, [1], "{}") };
        foreach (var daysAgo in new[] { 60, 50, 40, 31, 30, 29, 0 })
            await AppendedAsync(store, Answered(daysAgo, $"{daysAgo}"));

        await using (var other = await ConnectAsync(database))
        await using (var transaction = await other.BeginTransactionAsync())
        {
            await ExecuteAsync(other, "select pg_advisory_xact_lock(hashtextextended('forget_answers', 0))");
            Assert.Equal(0, await store.ForgetAnswersAsync(now.AddDays(-30), 10));
        }
        Assert.Equal(3, await store.ForgetAnswersAsync(now.AddDays(-30), 3));
        Assert.Equal(1, await store.ForgetAnswersAsync(now.AddDays(-30), 3));
        Assert.Equal(0, await store.ForgetAnswersAsync(now.AddDays(-30), 3));
        Assert.Equal(["0", "29", "30"], await RowsAsync(store, "select idempotency_key from command_answer order by 1"));
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Answered(0, "31")));
        Assert.IsType<AppendResult.AnsweredBefore>(await store.AppendAsync(Answered(0, "29")));
    }
}
