using ServiceDesk.Testing.Ldap;

namespace ServiceDesk.Api.Tests.Doors.Directories;

/// <summary>One directory for the tests of a class; started by the first of them, so that skipped tests start none.</summary>
public sealed class SlapdFixture : IAsyncLifetime
{
    private readonly Lazy<Task<SlapdServer>> server = new(() => SlapdServer.StartAsync(People.Ldif));

    public Task<SlapdServer> ServerAsync() => server.Value;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}
