using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>One host for all tests that do not stop it; started by the first of them.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly Lazy<Task<TestHost>> host;

    public HostFixture() => host = new Lazy<Task<TestHost>>(async () => await TestHost.StartAsync(await postgres.CreateDatabaseAsync(), configure: TestDoor.Add));

    internal Task<TestHost> HostAsync() => host.Value;

    public Task<string> CreateDatabaseAsync() => postgres.CreateDatabaseAsync();

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (host.IsValueCreated)
            await (await host.Value).DisposeAsync();
    }
}
