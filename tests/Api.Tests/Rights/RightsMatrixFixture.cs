using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>One host, and the desks that are tried on it, for all tests of the matrix.</summary>
public sealed class RightsMatrixFixture : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly Lazy<Task<TestHost>> host;
    private readonly Lazy<Task<IReadOnlyList<RightsWorld>>> worlds;

    public RightsMatrixFixture()
    {
        // All that can be asked for is asked for at once, and endpoints that settings switch on are on.
        host = new(async () => await TestHost.StartAsync(
            await postgres.CreateDatabaseAsync(),
            settings: ["--ServiceDesk:GraphQL:MaxCost=1000000000", "--ServiceDesk:GraphQL:MaxFields=100000", "--ServiceDesk:GraphQL:MaxTokens=1000000", "--ServiceDesk:Messages:Receipts:Secret=a-secret-of-the-provider"]));
        worlds = new(async () =>
        {
            var desk = await host.Value;
            var built = new[] { await RightsWorld.OfLettersAsync(desk), await RightsWorld.OfStepsAsync(desk) };
            await desk.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
            return built;
        });
    }

    internal Task<TestHost> HostAsync() => host.Value;

    internal Task<IReadOnlyList<RightsWorld>> WorldsAsync() => worlds.Value;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (host.IsValueCreated)
            await (await host.Value).DisposeAsync();
    }
}
