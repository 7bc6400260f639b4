using System.Net;
using System.Net.Sockets;
using Npgsql;
using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class StartTests : PrivateServerTest
{
    [PostgresFact]
    public async Task A_fresh_start_answers_on_the_connection_string()
    {
        await using var server = await PrivateServer.StartAsync(Options);

        Assert.Equal("servicedesk|UTF8|on|on|127.0.0.1", await Sql.ScalarAsync(
            server,
            """
            select current_database() || '|' || current_setting('server_encoding') || '|' || current_setting('fsync')
                || '|' || current_setting('data_checksums') || '|' || current_setting('listen_addresses')
            """));
        Assert.True(server.OwnsServer);
    }

    [PostgresFact]
    public async Task A_wrong_password_is_refused()
    {
        await using var server = await PrivateServer.StartAsync(Options);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(wrong, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [PostgresFact]
    public async Task The_password_file_is_readable_by_its_owner_alone()
    {
        await using var server = await PrivateServer.StartAsync(Options);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(Folder, "postgres", "password")));
    }

    [PostgresFact]
    public async Task Data_survive_a_restart_of_the_host()
    {
        string connectionString;
        await using (var server = await PrivateServer.StartAsync(Options))
        {
            connectionString = server.ConnectionString;
            await Sql.ExecuteAsync(server, "create table kept (id int); insert into kept values (42)");
        }
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Sql.ScalarAsync(connectionString, "select 1"));

        await using var again = await PrivateServer.StartAsync(Options);
        Assert.Equal(42, await Sql.ScalarAsync(again, "select id from kept"));
        Assert.Equal(connectionString, again.ConnectionString);
    }

    [PostgresFact]
    public async Task A_port_taken_meanwhile_is_replaced_by_another()
    {
        int port;
        await using (var server = await PrivateServer.StartAsync(Options))
            port = server.Port;
        using var stranger = new TcpListener(IPAddress.Loopback, port);
        stranger.Start();

        await using var again = await PrivateServer.StartAsync(Options);
        Assert.NotEqual(port, again.Port);
        Assert.Equal(1, await Sql.ScalarAsync(again, "select 1"));
    }

    [PostgresFact]
    public async Task Settings_reach_the_server()
    {
        var options = Options with
        {
            Settings = new Dictionary<string, string> { ["max_connections"] = "17", ["application_name"] = "it's" },
        };
        await using var server = await PrivateServer.StartAsync(options);

        Assert.Equal("17", await Sql.ScalarAsync(server, "show max_connections"));
        Assert.Equal("it's", await Sql.ScalarAsync(server, "show application_name"));
    }

    [Theory]
    [InlineData("listen_addresses", "*")]
    [InlineData("Port", "1")]
    [InlineData("work_mem = '1MB'\nport", "1")]
    [InlineData("work_mem", "1MB\nlisten_addresses = *")]
    public async Task Settings_that_would_open_the_server_are_refused(string name, string value)
    {
        var options = Options with { Settings = new Dictionary<string, string> { [name] = value } };

        await Assert.ThrowsAsync<ArgumentException>(() => PrivateServer.StartAsync(options));
        Assert.False(Directory.Exists(Folder));
    }

    [PostgresFact]
    public async Task A_failing_start_shows_what_the_server_wrote()
    {
        await using (await PrivateServer.StartAsync(Options))
        {
        }
        var options = Options with { Settings = new Dictionary<string, string> { ["wal_level"] = "nonsense" } };

        var failure = await Assert.ThrowsAsync<ServerStartException>(() => PrivateServer.StartAsync(options));
        Assert.Contains("nonsense", failure.LogTail);
        Assert.Contains("nonsense", failure.Message);

        await using var repaired = await PrivateServer.StartAsync(Options);
        Assert.Equal(1, await Sql.ScalarAsync(repaired, "select 1"));
    }

    [PostgresFact]
    public async Task A_cancelled_start_leaves_a_folder_that_starts()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PrivateServer.StartAsync(Options, cancellation.Token));

        await using var server = await PrivateServer.StartAsync(Options);
        Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
    }
}
