using Npgsql;
using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class StartTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [PostgresFact]
    public async Task A_fresh_start_answers_on_the_connection_string()
    {
        await using var server = await PrivateServer.StartAsync(_folder.Options);

        Assert.Equal("servicedesk|UTF8|on|127.0.0.1", await Sql.ScalarAsync(
            server,
            """
            select current_database() || '|' || current_setting('server_encoding') || '|' || current_setting('fsync')
                || '|' || current_setting('listen_addresses')
            """));
    }

    [PostgresFact]
    public async Task Data_survives_a_restart_of_the_host()
    {
        string connectionString;
        await using (var server = await PrivateServer.StartAsync(_folder.Options))
        {
            connectionString = server.ConnectionString;
            await Sql.ExecuteAsync(server, "create table kept (id int); insert into kept values (42)");
        }
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Sql.ScalarAsync(connectionString, "select 1"));

        await using var again = await PrivateServer.StartAsync(_folder.Options);
        Assert.Equal(42, await Sql.ScalarAsync(again, "select id from kept"));
        Assert.Equal(connectionString, again.ConnectionString);
    }
}
