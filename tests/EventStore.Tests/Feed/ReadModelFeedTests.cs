using System.Diagnostics.Metrics;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests.Feed;

/// <summary>Whoever is told of a change finds it in the read model.</summary>
public sealed class ReadModelFeedTests(PostgresFixture postgres) : FeedTest(postgres)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task A_change_is_told_only_once_the_asynchronous_read_model_shows_it()
    {
        var database = await DatabaseAsync();
        await using var store = await OpenFollowedAsync(database, polls: true);
        store.Projections.Start();
        var notebook = Notes.NewNotebook();
        using var immediate = await store.CreateFeed(Immediate, new LineTopics()).SubscribeAsync(notebook);
        using var later = await store.CreateFeed(Later, new LineTopics()).SubscribeAsync(notebook);
        await using var holder = await ConnectAsync(database);
        await using var transaction = await holder.BeginTransactionAsync();
        await ExecuteAsync(holder, "select * from mt_event_progression where name = 'Later:All' for update");

        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("one")));
        var told = NextAsync(later);
        Assert.Equal(1, (await NextAsync(immediate)).Version);
        Assert.Equal(1, await NumberAsync(store, "select count(*) from notebook_line"));
        Assert.False(told.IsCompleted);
        Assert.Equal(0, await NumberAsync(store, "select count(*) from later_line"));
        await transaction.RollbackAsync();
        Assert.Equal(1, (await told).Version);
        Assert.Equal(1, await NumberAsync(store, "select count(*) from later_line"));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task It_is_told_also_where_another_process_applies_the_events()
    {
        var database = await DatabaseAsync();
        await using var applying = await OpenFollowedAsync(database);
        await using var following = await OpenFollowedAsync(database);
        var notebook = Notes.NewNotebook();
        await AppendedAsync(applying, Notes.Write(notebook, 0, new LineWritten("not applied before the subscription")));
        using var subscription = await following.CreateFeed(Later, new LineTopics()).SubscribeAsync(notebook);
        applying.Projections.Start();
        Assert.Equal(1, (await NextAsync(subscription)).Version);
        for (var version = 1; version < 5; version++)
        {
            await AppendedAsync(following, Notes.Write(notebook, version, new LineWritten($"{version}")));
            await UntilAsync(subscription, notebook, version + 1);
            Assert.Equal(version + 1, await NumberAsync(following, "select count(*) from later_line"));
        }
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Subscribers_and_lag_are_measured()
    {
        await using var store = await OpenFollowedAsync(await DatabaseAsync());
        var feed = store.CreateFeed(Later, new LineTopics());
        using var one = await feed.SubscribeAsync(Notes.NewNotebook());
        using var two = await feed.SubscribeAsync(Notes.NewNotebook());
        // Nobody applies the event here.
        await AppendedAsync(store, Notes.Write(Notes.NewNotebook(), 0, new LineWritten("one")));
        while (feed.Lag == 0)
            await Task.Yield();

        var measured = new Dictionary<string, List<long>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "ServiceDesk.EventStore")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (tags.Contains(new("servicedesk.read_model", Later)))
                (measured.TryGetValue(instrument.Name, out var values) ? values : measured[instrument.Name] = []).Add(value);
        });
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Contains(2, measured["servicedesk.feed.subscriptions"]);
        Assert.Contains(1, measured["servicedesk.feed.lag"]);
    }
}
