using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Schema;
using ServiceDesk.Projections;
using ServiceDesk.Projections.Accounts;
using ServiceDesk.Projections.Catalogue;

namespace ServiceDesk.Api.Hosting;

/// <summary>The event store with everything of this product: contracts, read models, the host's own tables.</summary>
internal sealed class ServiceDeskStore : IAsyncDisposable
{
    private readonly StoredOrganisationDefinitions definitions;

    private ServiceDeskStore(EventStore.EventStore events, StoredOrganisationDefinitions definitions) => (Events, this.definitions) = (events, definitions);

    public EventStore.EventStore Events { get; }

    public static async Task<ServiceDeskStore> OpenAsync(string connectionString, ILoggerFactory? loggers, CancellationToken cancellation)
    {
        var types = RequestEventTypes.Create();
        var definitions = new StoredOrganisationDefinitions(connectionString, types);
        EventStore.EventStore? store = null;
        try
        {
            store = await EventStore.EventStore.OpenAsync(
                new EventStoreOptions
                {
                    ConnectionString = connectionString,
                    Types = types,
                    Inline = [.. RequestProjections.Inline, .. AccountProjections.Inline],
                    Asynchronous = RequestProjections.Asynchronous(definitions),
                    LoggerFactory = loggers,
                },
                cancellation);
            await new Migrator(store.DataSource, "api", typeof(ServiceDeskStore).Assembly, "Migrations/").MigrateAsync(cancellation);
            return new ServiceDeskStore(store, definitions);
        }
        catch
        {
            if (store is not null)
                await store.DisposeAsync();
            definitions.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Events.DisposeAsync();
        definitions.Dispose();
    }
}
