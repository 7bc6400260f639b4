using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class FailureTests : PrivateServerTest
{
    [PostgresFact]
    public async Task The_server_of_a_killed_host_is_adopted()
    {
        using var host = await HostProcess.StartAsync(Folder);
        await host.KillAsync();
        Assert.True(ProcessTable.IsAlive(host.ServerProcessId));

        await using (var server = await PrivateServer.StartAsync(Options))
        {
            Assert.Equal(host.ServerProcessId, server.ProcessId);
            Assert.True(server.OwnsServer);
            Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
        }
        Assert.False(ProcessTable.IsAlive(host.ServerProcessId));
    }

    [PostgresFact]
    public async Task A_server_that_outlives_its_host_keeps_no_file_of_the_hosts_starter_open()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var host = await HostProcess.StartFromShellAsync("exec 9>\"$0.lock\"", Folder);

        var open = Directory.GetFiles($"/proc/{host.ServerProcessId}/fd").Select(path => new FileInfo(path).LinkTarget);
        Assert.DoesNotContain(Folder + ".lock", open);
        Assert.Contains(Folder + ".lock", Directory.GetFiles($"/proc/{host.ProcessId}/fd").Select(path => new FileInfo(path).LinkTarget));
        File.Delete(Folder + ".lock");
    }

    [PostgresFact]
    public async Task An_adopted_server_runs_with_the_settings_of_its_new_host()
    {
        using var host = await HostProcess.StartAsync(Folder);
        await host.KillAsync();
        var options = Options with { Settings = new Dictionary<string, string> { ["max_connections"] = "18" } };

        await using var server = await PrivateServer.StartAsync(options);
        Assert.NotEqual(host.ServerProcessId, server.ProcessId);
        Assert.Equal("18", await Sql.ScalarAsync(server, "show max_connections"));
    }

    [PostgresFact]
    public async Task A_power_cut_of_host_and_server_is_recovered()
    {
        using var host = await HostProcess.StartAsync(Folder);
        await using (var attached = await PrivateServer.TryAttachAsync(Folder))
            await Sql.ExecuteAsync(attached!, "create table kept (id int); insert into kept values (42)");
        await host.KillAsync();
        Process.GetProcessById(host.ServerProcessId).Kill(entireProcessTree: true);
        Assert.True(File.Exists(Path.Combine(Cluster, "postmaster.pid")));

        await using var server = await PrivateServer.StartAsync(Options);
        Assert.Equal(42, await Sql.ScalarAsync(server, "select id from kept"));
    }

    [PostgresFact]
    public async Task Killing_takes_every_process_of_the_server()
    {
        await using var server = await PrivateServer.StartAsync(Options);
        var children = ProcessTable.ChildrenOf(server.ProcessId);
        Assert.NotEmpty(children);

        await server.KillAsync();

        await Eventually.HoldsAsync(() => !children.Append(server.ProcessId).Any(ProcessTable.IsAlive));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Sql.ScalarAsync(server, "select 1"));
    }

    [PostgresFact]
    public async Task A_server_whose_main_process_alone_was_killed_restarts_past_its_orphans()
    {
        await using var server = await PrivateServer.StartAsync(Options);
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        // A backend inside a long query does not notice the death of its parent and keeps the shared memory.
        await using var query = new NpgsqlCommand(
            "set statement_timeout = 0; do $$ begin loop perform 1; end loop; end $$", connection);
        var running = query.ExecuteNonQueryAsync();
        using (var main = Process.GetProcessById(server.ProcessId))
            main.Kill();

        await server.RestartAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => running);
        Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
    }

    [PostgresFact]
    public async Task A_stale_file_that_names_a_stranger_does_not_stop_a_start()
    {
        await using (await PrivateServer.StartAsync(Options))
        {
        }
        await File.WriteAllLinesAsync(
            Path.Combine(Cluster, "postmaster.pid"),
            [$"{Environment.ProcessId}", Cluster, "1700000000", "5432", "", "127.0.0.1", "  1234567     99999", "ready"]);

        await using var server = await PrivateServer.StartAsync(Options);
        Assert.NotEqual(Environment.ProcessId, server.ProcessId);
        Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
    }

    [PostgresFact]
    public async Task Under_load_every_acknowledged_row_survives_kill_and_restart_on_the_same_port()
    {
        await using var server = await PrivateServer.StartAsync(Options);
        var port = server.Port;
        await Sql.ExecuteAsync(server, "create table row (writer int, number int)");
        var acknowledged = new ConcurrentBag<(int Writer, int Number)>();
        using var ended = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => WriteAsync(server, writer, acknowledged, ended.Token)).ToList();

        for (var round = 1; round <= 3; round++)
        {
            var before = acknowledged.Count;
            await Eventually.HoldsAsync(() => acknowledged.Count > before + 50);
            var processId = server.ProcessId;
            await server.KillAsync();
            await server.RestartAsync();
            Assert.NotEqual(processId, server.ProcessId);
        }
        await ended.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Equal(port, server.Port);
        Assert.True(acknowledged.Count > 150);
        var stored = await StoredAsync(server);
        Assert.DoesNotContain(acknowledged, row => !stored.Contains(row));
    }

    private static async Task WriteAsync(
        PrivateServer server, int writer, ConcurrentBag<(int Writer, int Number)> acknowledged, CancellationToken ended)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        for (var number = 0; !ended.IsCancellationRequested; number++)
            try
            {
                await using var insert = source.CreateCommand($"insert into row values ({writer}, {number})");
                await insert.ExecuteNonQueryAsync(CancellationToken.None);
                acknowledged.Add((writer, number));
            }
            catch (NpgsqlException)
            {
                // Unknown whether it was stored; not acknowledged.
                await Task.Delay(5, CancellationToken.None);
            }
    }

    private static async Task<HashSet<(int Writer, int Number)>> StoredAsync(PrivateServer server)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var select = source.CreateCommand("select writer, number from row");
        await using var reader = await select.ExecuteReaderAsync();
        var stored = new HashSet<(int, int)>();
        while (await reader.ReadAsync())
            stored.Add((reader.GetInt32(0), reader.GetInt32(1)));
        return stored;
    }
}
