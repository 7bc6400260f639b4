using ServiceDesk.EventStore.Feed;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests.Feed;

public sealed class ChangeFeedTests(PostgresFixture postgres) : FeedTest(postgres)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task An_append_in_one_process_reaches_those_whom_it_concerns_in_the_other()
    {
        var database = await DatabaseAsync();
        await using var one = await OpenFollowedAsync(database);
        await using var two = await OpenFollowedAsync(database);
        var feed = two.CreateFeed(Immediate, new LineTopics());
        var (followed, other) = (Notes.NewNotebook(), Notes.NewNotebook());
        using var ofStream = await feed.SubscribeAsync(followed);
        using var ofTopic = await feed.SubscribeAsync(Notes.Tenant, ["red", "blue"]);
        using var ofOtherTenant = await feed.SubscribeAsync("another tenant", ["red", LineTopics.All]);
        using var ofSameIdElsewhere = await feed.SubscribeAsync(followed with { Tenant = "another tenant" });

        await AppendedAsync(one, Notes.Write(other, 0, new LineWritten("green")));
        await AppendedAsync(one, Notes.Write(followed, 0, new LineWritten("red"), new LineWritten("blue")));
        Assert.Equal(new Change(followed, 2, 3), await NextAsync(ofStream));
        Assert.Equal(new Change(followed, 2, 3), await NextAsync(ofTopic));
        await AppendedAsync(two, Notes.Write(other, 1, new LineWritten("blue")));
        Assert.Equal(new Change(other, 2, 4), await NextAsync(ofTopic));
        await AppendedAsync(one, Notes.Write(followed with { Tenant = "another tenant" }, 0, new LineWritten("red")));
        Assert.Equal(new Change(followed with { Tenant = "another tenant" }, 1, 5), await NextAsync(ofOtherTenant));
        Assert.Equal(new Change(followed with { Tenant = "another tenant" }, 1, 5), await NextAsync(ofSameIdElsewhere));
        // Neither was told of anything else: the next they hear of is the next that concerns them.
        await AppendedAsync(one, Notes.Write(followed, 2, new LineWritten("red")));
        Assert.Equal(new Change(followed, 3, 6), await NextAsync(ofStream));
        Assert.Equal(new Change(followed, 3, 6), await NextAsync(ofTopic));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_subscriber_begins_from_now()
    {
        await using var store = await OpenFollowedAsync(await DatabaseAsync());
        var feed = store.CreateFeed(Immediate, new LineTopics());
        var notebook = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("before")));
        using (var first = await feed.SubscribeAsync(notebook))
        {
            await AppendedAsync(store, Notes.Write(notebook, 1, new LineWritten("seen")));
            Assert.Equal(2, (await NextAsync(first)).Version);
        }
        await AppendedAsync(store, Notes.Write(notebook, 2, new LineWritten("while nobody looked")));
        using var again = await feed.SubscribeAsync(notebook);
        await AppendedAsync(store, Notes.Write(notebook, 3, new LineWritten("after")));
        Assert.Equal(new Change(notebook, 4, 4), await NextAsync(again));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task What_is_committed_while_the_listening_connection_is_gone_is_told_when_it_is_back()
    {
        var database = await DatabaseAsync();
        await using var writer = await OpenFollowedAsync(database);
        await using var store = await OpenFollowedAsync(database);
        var notebook = Notes.NewNotebook();
        using var subscription = await store.CreateFeed(Immediate, new LineTopics()).SubscribeAsync(notebook);
        for (var version = 0; version < 5; version++)
        {
            const string Kill = "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen servicedesk_events') k";
            while (await NumberAsync(writer, Kill) == 0)
                await Task.Yield();
            await AppendedAsync(writer, Notes.Write(notebook, version, new LineWritten($"{version}")));
            await UntilAsync(subscription, notebook, version + 1);
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task With_twenty_writers_in_two_processes_each_streams_last_version_is_told_in_order()
    {
        var database = await DatabaseAsync();
        await using var one = await OpenFollowedAsync(database);
        await using var two = await OpenFollowedAsync(database);
        using var subscription = await two.CreateFeed(Immediate, new LineTopics()).SubscribeAsync(Notes.Tenant, [LineTopics.All]);
        const int Writers = 20, Each = 25;
        var notebooks = Enumerable.Range(0, Writers).Select(_ => Notes.NewNotebook()).ToList();
        var writing = Task.WhenAll(notebooks.Select((notebook, w) => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
                await AppendedAsync((w + i) % 2 == 0 ? one : two, Notes.Write(notebook, i, new LineWritten($"{i}")));
        })));
        var seen = notebooks.ToDictionary(notebook => notebook, _ => 0L);
        while (seen.Values.Any(version => version < Each))
        {
            var change = await NextAsync(subscription);
            Assert.True(change.Version > seen[change.Stream]);
            seen[change.Stream] = change.Version;
        }
        await writing;
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_slow_subscriber_holds_up_nobody_keeps_the_latest_of_each_stream_and_ends_when_they_are_too_many()
    {
        await using var store = await OpenFollowedAsync(await DatabaseAsync());
        var feed = store.CreateFeed(Immediate, new LineTopics());
        using var slow = await feed.SubscribeAsync(Notes.Tenant, [LineTopics.All]);
        using var quick = await feed.SubscribeAsync(Notes.Tenant, [LineTopics.All]);
        var busy = Notes.NewNotebook();
        for (var i = 0; i < 50; i++)
            await AppendedAsync(store, Notes.Write(busy, i, new LineWritten($"{i}")));
        await UntilAsync(quick, busy, 50);
        await AppendAndSeeAsync(ChangeSubscription.MostWaiting - 1);
        Assert.Equal(new Change(busy, 50, 50), await NextAsync(slow));

        await AppendAndSeeAsync(2);
        var given = 0;
        await Assert.ThrowsAsync<ChangesMissedException>(async () =>
        {
            await foreach (var _ in slow.ReadAllAsync())
                given++;
        });
        Assert.Equal(ChangeSubscription.MostWaiting, given);
        await AppendAndSeeAsync(1);

        async Task AppendAndSeeAsync(int count)
        {
            var notebooks = Enumerable.Range(0, count).Select(_ => Notes.NewNotebook()).ToList();
            var appending = Task.WhenAll(notebooks.Select(notebook => AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("new")))));
            var seen = new HashSet<StreamKey>();
            while (seen.Count < count)
                seen.Add((await NextAsync(quick)).Stream);
            await appending;
            Assert.Equal(notebooks.ToHashSet(), seen);
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Nothing_is_read_while_nobody_subscribes_and_once_for_all_who_do()
    {
        var database = await DatabaseAsync();
        await using var store = await OpenFollowedAsync(database);
        using var statements = new FeedStatements(database);
        var topics = new LineTopics();
        var (feed, control) = (store.CreateFeed(Immediate, topics), store.CreateFeed(Immediate, new LineTopics()));
        var notebook = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("unseen")));
        Assert.Equal(0, statements.Count);

        var subscriptions = new List<ChangeSubscription>();
        for (var i = 0; i < 1000; i++)
            subscriptions.Add(await feed.SubscribeAsync(i % 2 == 0 ? notebook : Notes.NewNotebook()));
        Assert.Equal(1000, feed.Subscriptions);
        await AppendedAsync(store, Notes.Write(notebook, 1, new LineWritten("seen")));
        for (var i = 0; i < 1000; i += 2)
            Assert.Equal(new Change(notebook, 2, 2), await NextAsync(subscriptions[i]));
        Assert.Equal(1, topics.Asked);
        Assert.True(statements.Count > 0);

        subscriptions.ForEach(subscription => subscription.Dispose());
        Assert.Equal(0, feed.Subscriptions);
        using var other = await control.SubscribeAsync(notebook);
        await AppendedAsync(store, Notes.Write(notebook, 2, new LineWritten("unseen")));
        Assert.Equal(3, (await NextAsync(other)).Version);
        Assert.Equal(1, topics.Asked);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Disposing_ends_a_subscription_and_the_store_ends_all()
    {
        var store = await OpenFollowedAsync(await DatabaseAsync());
        var feed = store.CreateFeed(Immediate, new LineTopics());
        var (mine, others) = (await feed.SubscribeAsync(Notes.NewNotebook()), await feed.SubscribeAsync(Notes.Tenant, [LineTopics.All]));
        var (mineEnded, othersEnded) = (CountAsync(mine), CountAsync(others));
        mine.Dispose();
        mine.Dispose();
        Assert.Equal(0, await mineEnded);
        Assert.False(othersEnded.IsCompleted);
        Assert.Equal(1, feed.Subscriptions);

        await store.DisposeAsync();
        Assert.Equal(0, await othersEnded);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => feed.SubscribeAsync(Notes.NewNotebook()));

        static async Task<int> CountAsync(ChangeSubscription subscription)
        {
            var count = 0;
            await foreach (var _ in subscription.ReadAllAsync())
                count++;
            return count;
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_subscription_that_was_given_up_leaves_nothing()
    {
        await using var store = await OpenFollowedAsync(await DatabaseAsync());
        var feed = store.CreateFeed(Immediate, new LineTopics());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => feed.SubscribeAsync(Notes.NewNotebook(), new CancellationToken(canceled: true)));
        Assert.Equal(0, feed.Subscriptions);
        Assert.Throws<ArgumentException>(() => store.CreateFeed("Nothing", new LineTopics()));
    }
}
