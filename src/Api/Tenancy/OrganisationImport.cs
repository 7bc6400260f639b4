using System.Diagnostics;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>Takes definition files into the store: all of them, or none when one is wrong.</summary>
public sealed class OrganisationImport(EventStore.EventStore store, OrganisationCatalogue catalogue, TimeProvider time)
{
    /// <summary>Checks against what stands, without storing anything.</summary>
    /// <exception cref="OrganisationFilesException">A host is bound to another organisation of this database.</exception>
    public async Task CheckAsync(IReadOnlyList<DefinitionFile> files, CancellationToken cancellation = default)
    {
        await catalogue.RefreshAsync(cancellation);
        CheckHosts(files);
    }

    /// <summary>Stores what is new. Returns each organisation's version, and whether it is new.</summary>
    /// <param name="files">The definitions.</param>
    /// <param name="replaceNewer">
    /// Whether a definition that stood once may stand again. A host that starts says no: the files it was shipped with must
    /// not undo what was imported since.
    /// </param>
    /// <param name="cancellation">Gives up; what was stored stays.</param>
    /// <exception cref="OrganisationFilesException">A host is bound to another organisation of this database.</exception>
    public async Task<IReadOnlyList<ImportedOrganisation>> ImportAsync(IReadOnlyList<DefinitionFile> files, bool replaceNewer = true, CancellationToken cancellation = default)
    {
        await CheckAsync(files, cancellation);
        var imported = new List<ImportedOrganisation>();
        foreach (var file in files)
            imported.Add(await ImportAsync(file, replaceNewer, cancellation));
        await catalogue.RefreshAsync(cancellation);
        return imported;
    }

    private async Task<ImportedOrganisation> ImportAsync(DefinitionFile file, bool replaceNewer, CancellationToken cancellation)
    {
        while (true)
        {
            var organisation = file.Definition.Key;
            var state = catalogue.Find(organisation)?.Current;
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var decision = DefineOrganisation.Decide(new DefineOrganisation(file.Name, file.Utf8), state, Actor.Product, now);
            if (decision.Rejection is { } rejection)
                throw new OrganisationFilesException($"{file.Name}: {rejection.Code}");
            if (decision.Events is not [OrganisationDefined defined]
                || !replaceNewer && catalogue.Find(organisation)?.Versions.Any(version => version.ContentHash == defined.ContentHash) == true)
                return new ImportedOrganisation(organisation, state!.Version, IsNew: false);
            var append = new Append(OrganisationStreams.Of(organisation), OrganisationStreams.Type, state?.Version ?? 0, [new NewEvent(defined, defined.At.ToDateTimeOffset(), Metadata(organisation))])
            {
                History = await store.ReadStreamAsync(OrganisationStreams.Of(organisation), state?.Version ?? 0, cancellation: cancellation),
            };
            if (await store.AppendAsync(append, cancellation) is AppendResult.Appended)
                return new ImportedOrganisation(organisation, defined.Version, IsNew: true);
            // Another process imports at the same time: look again.
            await catalogue.RefreshAsync(cancellation);
        }
    }

    private void CheckHosts(IReadOnlyList<DefinitionFile> files)
    {
        var keys = files.Select(file => file.Definition.Key).ToHashSet();
        var errors = files.SelectMany(file => file.Definition.Hosts, (file, host) => (file, host))
            .Where(pair => catalogue.FindByHost(pair.host) is { } owner && !keys.Contains(owner.Key))
            .Select(pair => new DefinitionError(pair.file.Name, "$.hosts", $"The host {pair.host} is bound to {catalogue.FindByHost(pair.host)!.Key} already.", "each host at one organisation"))
            .ToList();
        if (errors.Count > 0)
            throw new OrganisationFilesException(errors);
    }

    private static EventMetadata Metadata(string organisation)
    {
        var command = Guid.CreateVersion7().ToString();
        return new EventMetadata(Activity.Current?.TraceId.ToString() ?? command, command, new Dictionary<string, string>
        {
            ["actor_id"] = Actor.Product.Id,
            ["actor_role"] = "system",
            ["organisation"] = organisation,
            ["command_id"] = command,
            ["command"] = "import",
        });
    }
}
