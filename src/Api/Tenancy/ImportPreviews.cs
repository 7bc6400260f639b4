using NodaTime;
using ServiceDesk.Api.Requests;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Tenancy;

/// <summary>Says what an import would do; stores nothing.</summary>
public sealed class ImportPreviews(EventStore.EventStore store, OrganisationCatalogue catalogue, TimeProvider time)
{
    private const int Batch = 200;

    private readonly TrackingQueries tracking = new(store.DataSource);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<IReadOnlyList<ImportPreview>> OfAsync(IReadOnlyList<DefinitionFile> files, CancellationToken cancellation = default)
    {
        await catalogue.RefreshAsync(cancellation);
        var previews = new List<ImportPreview>();
        foreach (var file in files)
            previews.Add(await OfAsync(file, cancellation));
        return previews;
    }

    private async Task<ImportPreview> OfAsync(DefinitionFile file, CancellationToken cancellation)
    {
        var key = file.Definition.Key;
        if (catalogue.Find(key) is not { } organisation)
            return new ImportPreview(key, file.Name, null, 1, [], 0, 0, []);
        var decision = DefineOrganisation.Decide(new DefineOrganisation(file.Name, file.Utf8), organisation.Current, Actor.Product, Now);
        if (decision.Events is not [OrganisationDefined defined])
            return new ImportPreview(key, file.Name, organisation.Version, organisation.Version, [], 0, 0, []);
        var changes = OrganisationDiff.Between(organisation.Current.Content, defined.Definition);
        var (running, moved) = await ClocksAsync(organisation, file.Definition.Calendar, cancellation);
        return new ImportPreview(key, file.Name, organisation.Version, defined.Version, changes, running, moved, await WarningsAsync(organisation.Definition, file.Definition, cancellation));
    }

    private async Task<(int Running, int Moved)> ClocksAsync(Organisation organisation, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (running, moved, now) = (0, 0, Now);
        RunningClock? after = null;
        while (await tracking.RunningAsync(organisation.Key, now, after, Batch, cancellation) is { Count: > 0 } clocks)
        {
            running += clocks.Count;
            if (!organisation.Definition.Calendar.Equals(calendar))
                foreach (var clock in clocks)
                    moved += await MovesAsync(clock, calendar, now, cancellation) ? 1 : 0;
            after = clocks[^1];
        }
        return (running, moved);
    }

    /// <summary>Decides as the product would once the definition stands.</summary>
    private async Task<bool> MovesAsync(RunningClock clock, WorkingCalendar calendar, Instant now, CancellationToken cancellation)
    {
        if (await RequestStream.ReadAsync(store, clock.Request, cancellation: cancellation) is not { State: var state })
            return false;
        var pinned = await catalogue.DefinitionAsync(clock.Request.Tenant, state.DefinitionVersion, cancellation);
        var context = new DecisionContext(now, Actor.Product, pinned, state.DefinitionVersion) { Calendar = calendar };
        return MovedDeadline.Decide(state, context).Events.Count > 0;
    }

    private async Task<IReadOnlyList<ImportWarning>> WarningsAsync(OrganisationDefinition before, OrganisationDefinition after, CancellationToken cancellation)
    {
        var open = await tracking.OpenAsync(before.Key, cancellation);
        return
        [
            .. Gone("units", before.Units.Where(unit => after.Unit(unit.Key) is null).Select(unit => unit.Key), requests => requests.Unit),
            .. Gone("services", before.Services.Where(service => after.Service(service.Key) is null).Select(service => service.Key), requests => requests.Service),
        ];

        IEnumerable<ImportWarning> Gone(string list, IEnumerable<string> keys, Func<OpenRequests, string> keyOf) => keys
            .Select(key => new ImportWarning($"{list}[{key}]", open.Where(requests => keyOf(requests) == key).Sum(requests => requests.Count)))
            .Where(warning => warning.OpenRequests > 0);
    }
}
