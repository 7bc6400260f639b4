using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>DESIGN section 9, 3: replay at each version equals what the live view showed then.</summary>
[Collection(CorpusCollection.Name)]
public sealed class ReplayTests(CorpusFixture corpus)
{
    [PostgresFact(Timeout = 180_000)]
    public async Task Replay_at_each_version_equals_what_tracking_showed_then()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        Assert.True(corpus.Shown.Keys.Select(k => k.Id).Distinct().Count() >= 40);
        foreach (var life in Watched())
            for (var version = 1L; version <= life.Events.Count; version++)
                AssertShown(life, version, Events(await desk.Store.ReadStreamAsync(life.Stream, toVersion: version)));
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task Replay_as_of_an_instant_equals_what_tracking_showed_then()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        foreach (var life in Watched())
            foreach (var at in life.Events.Select(e => e.At).Distinct())
            {
                // Of events that share an instant the last one counts; a microsecond earlier none of them does.
                AssertShown(life, life.Events.Count(e => e.At <= at), await AsOfAsync(life, at));
                AssertShown(life, life.Events.Count(e => e.At < at), await AsOfAsync(life, at - Duration.FromTicks(10)));
            }

        async Task<List<RequestEvent>> AsOfAsync(Life life, Instant at) => Events(await desk.Store.ReadStreamAsync(life.Stream, asOf: at.ToDateTimeOffset()));
    }

    private IEnumerable<Life> Watched() => RequestCorpus.Lives.Where(l => corpus.Shown.ContainsKey((l.Id, 1)));

    private void AssertShown(Life life, long version, List<RequestEvent> events)
    {
        if (version == 0)
        {
            Assert.Empty(events);
            return;
        }
        var (row, messages) = corpus.Shown[(life.Id, version)];
        Assert.Equal(row, TrackingRow.Of(life.Stream.Tenant, life.Id, RequestState.Fold(events)!));
        Assert.Equal(messages, events.Index().Select(e => TrackingMessage.Of(life.Id, e.Index + 1, e.Item)).OfType<TrackingMessage>());
    }

    private static List<RequestEvent> Events(IReadOnlyList<EventStore.StoredEvent> stored) => [.. stored.Select(e => (RequestEvent)e.Data)];
}
