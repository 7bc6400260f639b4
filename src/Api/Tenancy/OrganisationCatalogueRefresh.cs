using Npgsql;

namespace ServiceDesk.Api.Tenancy;

/// <summary>Keeps the catalogue up to date with imports of other processes.</summary>
internal sealed class OrganisationCatalogueRefresh(OrganisationCatalogue catalogue, EventStore.EventStore store, ILogger<OrganisationCatalogueRefresh> logger) : BackgroundService
{
    // Under load every commit wakes this; a definition that is a quarter of a second old is new enough.
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(250);

    // A notification can be missed while the connection that listens is made again.
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var woken = store.Projections.NextChangeAsync();
                await catalogue.RefreshAsync(stoppingToken);
                await Task.Delay(AtMostEvery, stoppingToken);
                await Task.WhenAny(woken, Task.Delay(AtLeastEvery, stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // What is known stays in use: an organisation does not vanish because its definition could not be read anew.
                logger.LogWarning("The organisations could not be refreshed: {Reason}", failure is NpgsqlException ? failure.Message : failure.GetType().Name);
                await Task.WhenAny(Task.Delay(AtMostEvery * 4, stoppingToken));
            }
        }
    }
}
