using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class FixtureTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [PostgresFact]
    public async Task Every_database_is_new_and_empty()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => postgres.CreateDatabaseAsync()));

        Assert.Equal(8, databases.Distinct().Count());
        foreach (var database in databases)
        {
            Assert.Null(await Sql.ScalarAsync(database, "select to_regclass('public.row')::text") as string);
            await Sql.ScalarAsync(database, "create table public.row (id int)");
        }
    }

    [PostgresFact]
    public async Task Fixtures_of_one_process_share_one_server()
    {
        var ports = new[] { await postgres.CreateDatabaseAsync(), await new PostgresFixture().CreateDatabaseAsync() }
            .Select(database => new Npgsql.NpgsqlConnectionStringBuilder(database).Port);

        Assert.Single(ports.Distinct());
    }

    [PostgresFact]
    public async Task A_dedicated_server_is_another_one_and_goes_away()
    {
        string folder;
        await using (var dedicated = await DedicatedServer.StartAsync(("max_connections", "19")))
        {
            folder = dedicated.Server.DataFolder;
            var database = await dedicated.CreateDatabaseAsync();
            Assert.Equal("19", await Sql.ScalarAsync(database, "show max_connections"));
            Assert.Equal("on", await Sql.ScalarAsync(database, "show fsync"));
            await dedicated.Server.KillAsync();
            await dedicated.Server.RestartAsync();
            Assert.Equal(1, await Sql.ScalarAsync(database, "select 1"));
        }
        Assert.False(Directory.Exists(folder));
    }

    [PostgresFact]
    public async Task The_server_of_a_killed_test_process_goes_away()
    {
        using var test = await HostProcess.StartTestAsync();
        Assert.True(Directory.Exists(test.DataFolder));
        await test.KillAsync();

        await Eventually.HoldsAsync(() => !ProcessTable.IsAlive(test.ServerProcessId));
        await Eventually.HoldsAsync(() => !Directory.Exists(test.DataFolder));
    }
}
