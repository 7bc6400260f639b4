using ServiceDesk.Api.Tests.Definitions;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.People;

/// <summary>A shipped organisation whose doors ask whoever holds a post for a second factor.</summary>
internal static class SecondFactorDoor
{
    /// <summary>Imports it into a host's own catalogue.</summary>
    public static async Task<DefinitionFolder> ImportAsync(TestHost host, string organisation)
    {
        var folder = new DefinitionFolder();
        var definition = DefinitionFolder.Read(organisation);
        foreach (var door in definition["doors"]!.AsArray())
            door!["secondFactor"] = true;
        folder.Write($"{organisation}.json", definition);
        await folder.ImportAsync(host);
        return folder;
    }
}
