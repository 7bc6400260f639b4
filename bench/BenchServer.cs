using Npgsql;
using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Bench;

/// <summary>A PostgreSQL server of the benchmark's own with the durable defaults, deleted at the end.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly PrivateServer server;
    private int databases;

    private BenchServer(PrivateServer server) => this.server = server;

    public int ProcessId => server.ProcessId;

    public static async Task<BenchServer> StartAsync() => new(await PrivateServer.StartAsync(new PrivateServerOptions
    {
        DataFolder = Path.Combine(Path.GetTempPath(), "servicedesk-bench", Guid.NewGuid().ToString("N")),
        ToolsFolder = Path.Combine(Path.GetTempPath(), "servicedesk-tools"),
    }));

    /// <summary>Creates an empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"bench_{++databases}";
        await ExecuteAsync(server.ConnectionString, $"create database {name} template template0");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, MaxPoolSize = 50 }.ConnectionString;
    }

    public async Task<string> VersionAsync()
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        return connection.PostgreSqlVersion.ToString();
    }

    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        await PrivateServer.DeleteAsync(server.DataFolder);
    }
}
