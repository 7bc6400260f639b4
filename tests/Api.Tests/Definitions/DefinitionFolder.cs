using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>A folder with definition files of a test's own; gone with the test.</summary>
internal sealed class DefinitionFolder : IDisposable
{
    public static IReadOnlyList<string> Shipped { get; } = ["faragostar", "ikiu", "iums", "kaums", "kerman"];

    public string Path { get; } = Directory.CreateTempSubdirectory("servicedesk-definitions-").FullName;

    /// <summary>A shipped definition.</summary>
    public static JsonObject Read(string key) =>
        JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "organisations", $"{key}.json")))!.AsObject();

    public string Write(string name, JsonNode? content) => Write(name, content?.ToJsonString() ?? "null");

    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>All files of the folder, read and checked.</summary>
    public Task<IReadOnlyList<DefinitionFile>> ReadAsync(TimeProvider time) => DefinitionFiles.ReadAsync(OrganisationFiles.Expand([Path]), time);

    /// <summary>Imports all files of the folder as the command does, into the host's own catalogue.</summary>
    public async Task<IReadOnlyList<ImportedOrganisation>> ImportAsync(TestHost host) =>
        await new OrganisationImport(host.Store, host.Services.GetRequiredService<OrganisationCatalogue>(), host.Clock).ImportAsync(await ReadAsync(host.Clock));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
