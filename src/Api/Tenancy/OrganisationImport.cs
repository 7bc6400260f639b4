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
    private static readonly Actor Importer = new("system", "Service Desk", Role.System);

    /// <summary>Reads the files without storing anything.</summary>
    /// <exception cref="OrganisationFilesException">At least one file is wrong; every error of every file is named.</exception>
    public static async Task<IReadOnlyList<DefinitionFile>> ReadAsync(IReadOnlyList<string> files, CancellationToken cancellation = default)
    {
        var (read, errors) = (new List<DefinitionFile>(), new List<string>());
        foreach (var file in files)
        {
            var utf8 = await File.ReadAllBytesAsync(file, cancellation);
            var reading = OrganisationDefinitionReader.Read(Path.GetFileName(file), utf8);
            errors.AddRange(reading.Errors.Select(error => error.ToString()));
            if (reading.Succeeded)
                read.Add(new DefinitionFile(Path.GetFileName(file), utf8, reading.Definition));
        }
        errors.AddRange(Twice(read, file => [file.Definition.Key], "the organisation"));
        errors.AddRange(Twice(read, file => file.Definition.Hosts, "the host"));
        return errors.Count == 0 ? read : throw new OrganisationFilesException(string.Join(Environment.NewLine, errors));
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
        await catalogue.RefreshAsync(cancellation);
        CheckHosts(files);
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
            var decision = DefineOrganisation.Decide(new DefineOrganisation(file.Name, file.Utf8), state, Importer, now);
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
            .Select(pair => $"{pair.file.Name}: the host {pair.host} is bound to {catalogue.FindByHost(pair.host)!.Key} already.")
            .ToList();
        if (errors.Count > 0)
            throw new OrganisationFilesException(string.Join(Environment.NewLine, errors));
    }

    private static IEnumerable<string> Twice(IEnumerable<DefinitionFile> files, Func<DefinitionFile, IEnumerable<string>> namesOf, string what) => files
        .SelectMany(namesOf, (file, name) => (file, name))
        .GroupBy(pair => pair.name)
        .Where(group => group.Count() > 1)
        .Select(group => $"{string.Join(", ", group.Select(pair => pair.file.Name))}: {what} {group.Key} stands in several files.");

    private static EventMetadata Metadata(string organisation)
    {
        var command = Guid.CreateVersion7().ToString();
        return new EventMetadata(Activity.Current?.TraceId.ToString() ?? command, command, new Dictionary<string, string>
        {
            ["actor_id"] = Importer.Id,
            ["actor_role"] = "system",
            ["organisation"] = organisation,
            ["command_id"] = command,
            ["command"] = "import",
        });
    }
}
