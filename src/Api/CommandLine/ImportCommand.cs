using System.CommandLine;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.CommandLine;

/// <summary><c>import [folder|files] [--check]</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Definition files, or folders of them; the program's own organisations when left out.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Only says what is wrong; needs no database and stores nothing." };
        var command = new Command("import", "Takes organisations' definition files into the database.") { paths, check };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(paths) ?? [], parsed.GetValue(check), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool check, CancellationToken cancellation)
    {
        var sources = paths.Length > 0 ? paths : [OrganisationFiles.FindFolder(CommandStore.Configuration["ServiceDesk:Organisations"])];
        var files = await OrganisationImport.ReadAsync(OrganisationFiles.Expand(sources), cancellation);
        if (!check)
            return await CommandStore.UseAsync(store => ImportAsync(store, files, cancellation), cancellation);
        foreach (var file in files)
            Console.WriteLine($"{file.Definition.Key}: {file.Name} is right");
        return 0;
    }

    private static async Task<int> ImportAsync(EventStore.EventStore store, IReadOnlyList<DefinitionFile> files, CancellationToken cancellation)
    {
        var import = new OrganisationImport(store, new OrganisationCatalogue(store), TimeProvider.System);
        foreach (var organisation in await import.ImportAsync(files, cancellation: cancellation))
            Console.WriteLine($"{organisation.Key}: version {organisation.Version} {(organisation.IsNew ? "imported" : "stands already")}");
        return 0;
    }
}
