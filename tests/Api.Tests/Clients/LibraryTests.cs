using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Clients;

/// <summary>The client libraries that front ends use, each by its own script.</summary>
public sealed class LibraryTests(HostFixture fixture) : ClientTest(fixture)
{
    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Apollo_Client_works() => await RunTestsAsync(await HostAsync(), "apollo.mjs");

    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Urql_works() => await RunTestsAsync(await HostAsync(), "urql.mjs");
}
