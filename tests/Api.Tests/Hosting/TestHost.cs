using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>A real host on a port of its own, over a given database.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceDeskHost host;

    private TestHost(ServiceDeskHost host, TestClock clock, string connectionString)
    {
        (this.host, Clock, ConnectionString) = (host, clock, connectionString);
        Client = NewClient();
    }

    public TestClock Clock { get; }

    public string ConnectionString { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Services;

    public EventStore.EventStore Store => Services.GetRequiredService<EventStore.EventStore>();

    /// <summary>How many follow something now.</summary>
    public int Subscriptions => Services.GetRequiredService<TrackingFeed>().Subscriptions + Services.GetRequiredService<StaffQueueFeed>().Subscriptions;

    public Uri Address => new(host.Addresses.First());

    public static async Task<TestHost> StartAsync(string connectionString, string environment = "Development", Action<WebApplicationBuilder>? configure = null, Uri? address = null, params IReadOnlyList<string> settings)
    {
        var clock = new TestClock();
        var host = await ServiceDeskHost.StartAsync(
            [$"--urls={address?.ToString() ?? "http://127.0.0.1:0"}", $"--environment={environment}", $"--ConnectionStrings:ServiceDesk={connectionString}", .. Files(connectionString), .. Limits, .. settings],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(clock);
                configure?.Invoke(builder);
            });
        return new TestHost(host, clock, connectionString);
    }

    /// <summary>Hosts of one database keep their files in one folder; the tests' people upload more than people do.</summary>
    private static string[] Files(string connectionString) =>
    [
        $"--ServiceDesk:Files:Folder={TestFolder.Of(new NpgsqlConnectionStringBuilder(connectionString).Database!)}",
        "--ServiceDesk:Files:MostUnused=10000",
        "--ServiceDesk:Rates:Enabled=false",
    ];

    /// <summary>The tests' people all come from one address, and make more mistakes than people do.</summary>
    private static string[] Limits =>
    [
        "--ServiceDesk:Limits:SendsPerAddress:Most=10000",
        "--ServiceDesk:Limits:ProofsPerAddress:Most=10000",
        "--ServiceDesk:Limits:FailuresPerOrganisation:Most=10000",
    ];

    public HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(5) })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public Desk At(string organisation) => new(Client, organisation);

    /// <summary>How many events people's acts have stored. What the product does by itself, as with a clock that runs out meanwhile, is not counted.</summary>
    public async Task<long> ActsAsync()
    {
        await using var command = Store.DataSource.CreateCommand("select count(*) from mt_events where headers->>'actor_role' is distinct from 'system'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }
}
