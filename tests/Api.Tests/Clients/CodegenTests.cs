using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Portal.Reading;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Clients;

/// <summary>graphql-codegen makes TypeScript from the schema and from operations of front ends; TypeScript's compiler judges it.</summary>
public sealed class CodegenTests(HostFixture fixture) : ClientTest(fixture)
{
    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Generated_types_compile_and_refuse_wrong_uses()
    {
        var host = await HostAsync();
        var npm = await InstallAsync();
        // The operations in the folder are those of a portal that runs in browsers; these are those of the portal on the server.
        await File.WriteAllLinesAsync(Path.Combine(npm.Path, "operations", "portal.graphql"), PortalOperations.All);

        var published = await GenerateAsync(npm, Path.Combine(Repository.Root, "docs", "schema.graphql"));
        var introspected = await GenerateAsync(npm, $"{host.Address}kaums/graphql");
        Assert.Contains("PortalHomeQuery", published);
        Assert.Contains("MyRequestsQuery", published);
        Assert.Equal(published, introspected);
    }

    /// <summary>Generates and compiles the types of the whole schema and those of the operations, and gives the latter.</summary>
    private static async Task<string> GenerateAsync(NodeFolder npm, string schema)
    {
        var generated = Path.Combine(npm.Path, "generated");
        if (Directory.Exists(generated))
            Directory.Delete(generated, recursive: true);
        await RunAsync(npm, "node_modules/@graphql-codegen/cli/esm/bin.js", ["--config", "setup/codegen.mjs"], new Dictionary<string, string> { ["SCHEMA"] = schema });
        await RunAsync(npm, "node_modules/typescript/bin/tsc", []);
        return await File.ReadAllTextAsync(Path.Combine(generated, "operations.ts"));
    }
}
