using Npgsql;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>The audit trail asks the database for definitions while it folds: an outage there is no fault of the request.</summary>
public sealed class UnreachableDefinitionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [PostgresFact(Timeout = 120_000)]
    public async Task A_failing_lookup_is_tried_again_and_parks_nothing()
    {
        var life = RequestCorpus.Lives[^1];
        var definitions = new Failing(failures: 2);
        var projection = new AuditTrailProjection(definitions);
        await using var store = await EventStore.EventStore.OpenAsync(new EventStoreOptions
        {
            ConnectionString = await postgres.CreateDatabaseAsync(),
            Types = RequestEventTypes.Create(),
            Asynchronous = [projection],
        });
        await store.AppendAsync(new Append(life.Stream, RequestStreams.Type, 0, [.. life.Events.Select(e => new NewEvent(e, e.At.ToDateTimeOffset(), EventMetadata.None))]));
        store.Projections.Start();
        await store.Projections.CatchUpAsync(Desk.Patience);

        Assert.Empty((await store.Projections.StatusAsync()).Single().Parked);
        Assert.Equal(life.Events.Count, (await new AuditTrailQueries(store.DataSource).OfRequestAsync(life.Stream.Tenant, life.Id, 0, 100, default)).Items.Count);
        Assert.Equal(0, definitions.Left);

        definitions.Left = 1;
        await Assert.ThrowsAsync<NpgsqlException>(() => store.Projections.RebuildAsync(projection.Name));
        Assert.Equal(life.Events.Count, await store.Projections.RebuildAsync(projection.Name));
    }

    private sealed class Failing(int failures) : IOrganisationDefinitions
    {
        public int Left { get; set; } = failures;

        public OrganisationDefinition? Find(string organisation, int version) =>
            Left-- > 0 ? throw new NpgsqlException("The connection was lost.") : Found(organisation, version);

        private OrganisationDefinition Found(string organisation, int version)
        {
            Left = 0;
            return Organisations.Definition(organisation, version);
        }
    }
}
