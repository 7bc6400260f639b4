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

    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Graphql_ws_and_graphql_sse_work_also_when_the_connection_is_cut() => await RunTestsAsync(await HostAsync(), "subscriptions.mjs");

    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Apollo_Client_and_urql_get_deferred_fields_where_that_is_switched_on()
    {
        await using var host = await TestHost.StartAsync(
            await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration["ServiceDesk:GraphQL:IncrementalDelivery"] = "true");
        await RunTestsAsync(host, "incremental-delivery.mjs");
    }
}
