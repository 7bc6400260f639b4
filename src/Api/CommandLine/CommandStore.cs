using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.CommandLine;

/// <summary>The store as a command uses it: of a host that runs, of a given database, or started for the while.</summary>
internal static class CommandStore
{
    public static IConfiguration Configuration { get; } = new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    public static async Task<int> UseAsync(Func<EventStore.EventStore, Task<int>> use, CancellationToken cancellation)
    {
        await using var database = await ServiceDeskDatabase.AttachAsync(Configuration, cancellation);
        await using var store = await ServiceDeskStore.OpenAsync(database.ConnectionString, null, cancellation);
        return await use(store.Events);
    }
}
