using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Clients;

/// <summary>Clients that subscribe while the host is stopped and started again, as in an update.</summary>
public sealed class ReconnectTests(HostFixture fixture) : ClientTest(fixture)
{
    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Clients_find_the_host_again_after_its_restart_and_an_unsubscription_reaches_it()
    {
        var npm = await InstallAsync();
        var database = await Fixture.CreateDatabaseAsync();
        await using var first = await TestHost.StartAsync(database);
        var applicant = await first.At("kaums").SignInAsync("applicant");
        var approver = await first.At("kaums").SignInAsync("approver", "approver");
        var request = await applicant.SubmitAsync(Letters.Kaums);
        NodeProcess Follow(string library) => npm.Start("follow.mjs", [$"{first.Address}kaums", library, applicant.Token!, request.Id]);
        await using var overWebSocket = Follow("graphql-ws");
        await using var overEvents = Follow("graphql-sse");
        async Task BothSayAsync(string status)
        {
            Assert.Equal(status, await overWebSocket.Output.ReadLineAsync());
            Assert.Equal(status, await overEvents.Output.ReadLineAsync());
        }
        await BothSayAsync("AWAITING_APPROVAL");
        Assert.Equal(2, first.Subscriptions);

        var address = first.Address;
        await first.DisposeAsync();
        await using var second = await TestHost.StartAsync(database, address: address);
        // As it stands, which they are told because they have subscribed anew.
        await BothSayAsync("AWAITING_APPROVAL");
        Assert.Equal(2, second.Subscriptions);
        await approver.At("kaums", second.Client).DoneAsync("approve", request, Letters.Approval);
        await BothSayAsync("AWAITING_REPLY");

        // Both programs go on, so it is not their end that the host notices.
        await overWebSocket.Input.WriteLineAsync();
        await overEvents.Input.WriteLineAsync();
        await Eventually.IsAsync(0, () => second.Subscriptions);
    }
}
