using System.CommandLine;
using System.Text;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.CommandLine;

/// <summary><c>import [folder|files] [--check] [--json]</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Definition files, or folders of them; the program's own organisations when left out.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Only says what is wrong, and where there is a database what would change in it; stores nothing." };
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("import", "Takes organisations' definition files into the database, and says what changes.") { paths, check, json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(paths) ?? [], parsed.GetValue(check), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool check, bool json, CancellationToken cancellation)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var sources = paths.Length > 0 ? paths : [OrganisationFiles.FindFolder(CommandStore.Configuration["ServiceDesk:Organisations"])];
        try
        {
            var files = await DefinitionFiles.ReadAsync(OrganisationFiles.Expand(sources), TimeProvider.System, cancellation);
            return check
                ? await CheckAsync(files, json, cancellation)
                : await CommandStore.UseAsync(store => ImportAsync(store, files, json, cancellation), cancellation);
        }
        catch (OrganisationFilesException wrong) when (json && wrong.Errors.Count > 0)
        {
            Console.WriteLine(ImportReport.Json(wrong.Errors, []));
            return 1;
        }
    }

    private static async Task<int> CheckAsync(IReadOnlyList<DefinitionFile> files, bool json, CancellationToken cancellation)
    {
        if (!ServiceDeskDatabase.Exists(CommandStore.Configuration))
            return Show(null);
        try
        {
            return await CommandStore.UseAsync(async store => Show(await PreviewAsync(store, files, cancellation)), cancellation);
        }
        catch (Exception failure) when (failure is not OrganisationFilesException and not OperationCanceledException && Failures.Describe(failure) is not null)
        {
            await Console.Error.WriteLineAsync($"What would change is not known: {Failures.Describe(failure)}");
            return Show(null);
        }

        int Show(IReadOnlyList<ImportPreview>? previews)
        {
            if (json)
                Console.WriteLine(ImportReport.Json([], previews ?? []));
            else
                foreach (var file in files)
                    Console.Write(ImportReport.Checked(file, previews?.Single(preview => preview.Key == file.Definition.Key)));
            return 0;
        }
    }

    private static async Task<IReadOnlyList<ImportPreview>> PreviewAsync(EventStore.EventStore store, IReadOnlyList<DefinitionFile> files, CancellationToken cancellation)
    {
        var catalogue = new OrganisationCatalogue(store);
        await new OrganisationImport(store, catalogue, TimeProvider.System).CheckAsync(files, cancellation);
        return await new ImportPreviews(store, catalogue, TimeProvider.System).OfAsync(files, cancellation);
    }

    private static async Task<int> ImportAsync(EventStore.EventStore store, IReadOnlyList<DefinitionFile> files, bool json, CancellationToken cancellation)
    {
        var previews = await PreviewAsync(store, files, cancellation);
        var imported = await new OrganisationImport(store, new OrganisationCatalogue(store), TimeProvider.System).ImportAsync(files, cancellation: cancellation);
        if (json)
            Console.WriteLine(ImportReport.Json([], previews));
        else
            foreach (var (organisation, preview) in imported.Zip(previews))
                Console.Write($"{organisation.Key}: version {organisation.Version} {(organisation.IsNew ? $"imported{Environment.NewLine}{ImportReport.Changes(preview)}" : $"stands already{Environment.NewLine}")}");
        return 0;
    }
}
