using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.Accounts;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Projections.Outbox;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>Every event × every projection: a kind of event that a fold does not know is found here, not in production.</summary>
[Collection(CorpusCollection.Name)]
public sealed class EveryEventTests(CorpusFixture corpus)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task Every_kind_of_event_is_folded_by_every_projection()
    {
        var database = await corpus.CopyAsync();
        await using var desk = await Desk.OpenAsync(database);
        using var definitions = new StoredOrganisationDefinitions(database, RequestEventTypes.Create());
        IReadOnlyList<Projection> projections = [.. RequestProjections.Inline, .. RequestProjections.Asynchronous(definitions)];
        Assert.Equal(AllConcrete(typeof(Projection), typeof(RequestProjections)), projections.Concat(AccountProjections.Inline).Select(p => p.GetType()).OrderBy(t => t.Name));

        foreach (var kind in AllConcrete(typeof(RequestEvent), typeof(RequestEvent)))
        {
            var life = RequestCorpus.Lives.First(l => l.Events.Any(e => e.GetType() == kind));
            IReadOnlyList<StoredEvent> stream = await desk.Store.ReadStreamAsync(life.Stream);
            var index = stream.Index().First(e => e.Item.Data.GetType() == kind).Index;
            foreach (var projection in projections)
            {
                var (whole, alone) = (new RowSet(), new RowSet());
                Assert.True(projection.Concerns(stream[index]), $"{projection.Name} passes over {kind.Name}");
                projection.Fold([], [.. stream.Take(index + 1)], whole);
                projection.Fold([.. stream.Take(index)], [stream[index]], alone);
                Assert.True(whole.Count >= alone.Count, $"{projection.Name} writes less of a whole stream than of its last event {kind.Name}");
                // The outbox holds messages alone; every other view shows at least that something happened.
                Assert.True(alone.Count > 0 || (projection is OutboxProjection && !kind.Name.StartsWith("RequestMessage", StringComparison.Ordinal)), $"{projection.Name} writes nothing after {kind.Name}");
            }
        }
    }

    private static IEnumerable<Type> AllConcrete(Type kind, Type inAssemblyOf) =>
        inAssemblyOf.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(kind)).OrderBy(t => t.Name);
}
