using Xunit;

namespace ServiceDesk.Testing;

/// <summary>
/// PostgreSQL for tests: one private server for the whole test process, a database of its own for whoever asks.
/// Use it as a class or collection fixture, with <see cref="PostgresFactAttribute"/> on the tests.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    /// <summary>Creates an empty database and returns its connection string. It needs no clearing away.</summary>
    public async Task<string> CreateDatabaseAsync() =>
        await TestDatabase.CreateAsync((await SharedServer.GetAsync()).ConnectionString);

    // The server is started by the first database, so that skipped tests start none.
    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
}
