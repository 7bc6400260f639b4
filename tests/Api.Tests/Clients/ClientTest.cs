using System.Text.RegularExpressions;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Clients;

/// <summary>A test in which a client from npm speaks to a running host. The scripts in the folder npm are the clients; each also runs by hand against any host in Development.</summary>
public abstract partial class ClientTest(HostFixture fixture) : ApiTest(fixture)
{
    private const string Folder = "Clients/npm";

    /// <summary>The folder of the scripts with its packages.</summary>
    internal static Task<NodeFolder> InstallAsync() => NodeFolder.InstallAsync(Folder);

    /// <summary>Runs a script with the address of an organisation at this host, and gives the lines that it wrote.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(TestHost host, string script) =>
        (await RunAsync(await InstallAsync(), script, [$"{host.Address}kaums"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a script of tests (node:test), of which there must be some and none may fail. What they followed nobody follows when they have gone.</summary>
    internal static async Task RunTestsAsync(TestHost host, string script)
    {
        Assert.Contains(await RunAsync(host, script), line => TestsPassed().IsMatch(line));
        await Eventually.IsAsync(0, () => host.Subscriptions);
    }

    /// <summary>Runs a script that must end well, and gives what it wrote; all that it said is shown when it fails.</summary>
    internal static async Task<string> RunAsync(NodeFolder npm, string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var run = await npm.RunAsync(script, arguments, environment);
        Assert.True(run.ExitCode == 0, $"{script} ended with {run.ExitCode}:\n{run.Output}\n{run.Error}");
        return run.Output;
    }

    [GeneratedRegex("^. pass [1-9]")]
    private static partial Regex TestsPassed();
}
