using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class OwnershipTests : PrivateServerTest
{
    [PostgresFact]
    public async Task A_second_host_is_told_who_runs_and_where()
    {
        using var host = await HostProcess.StartAsync(Folder);

        var refusal = await Assert.ThrowsAsync<DataFolderInUseException>(() => PrivateServer.StartAsync(Options));
        Assert.Equal(host.ProcessId, refusal.HostProcessId);
        Assert.Equal("http://localhost:5080", refusal.Address);
        Assert.Contains($"already running on the data folder {Folder}", refusal.Message);
        Assert.Contains($"process {host.ProcessId}, at http://localhost:5080", refusal.Message.Replace(")", ""));
    }

    [PostgresFact]
    public async Task A_host_waits_a_moment_for_its_predecessor_to_end()
    {
        using var predecessor = await HostProcess.StartAsync(Folder);
        var successor = PrivateServer.StartAsync(Options with { LockTimeout = TimeSpan.FromSeconds(30) });
        await predecessor.EndAsync();

        await using var server = await successor;
        Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
        Assert.NotEqual(predecessor.ServerProcessId, server.ProcessId);
    }

    [PostgresFact]
    public async Task Of_hosts_that_start_together_one_wins()
    {
        var starts = Enumerable.Range(0, 6).Select(_ => PrivateServer.StartAsync(Options)).ToList();
        var outcomes = await Task.WhenAll(starts.Select(start => start.ContinueWith(ended => ended.Exception?.InnerException)));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Equal(5, outcomes.Count(outcome => outcome is DataFolderInUseException));
        await using var winner = await starts.Single(start => start.IsCompletedSuccessfully);
        Assert.Equal(1, await Sql.ScalarAsync(winner, "select 1"));
    }

    [PostgresFact]
    public async Task A_tool_attaches_to_a_running_host_and_leaves_it_running()
    {
        using var host = await HostProcess.StartAsync(Folder);
        await using (var attached = await PrivateServer.TryAttachAsync(Folder))
        {
            Assert.NotNull(attached);
            Assert.False(attached.OwnsServer);
            Assert.Equal(host.ServerProcessId, attached.ProcessId);
            Assert.Equal(1, await Sql.ScalarAsync(attached, "select 1"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => attached.KillAsync());
        }
        Assert.True(ProcessTable.IsAlive(host.ServerProcessId));
    }

    [PostgresFact]
    public async Task A_tool_waits_for_a_host_that_is_still_starting()
    {
        var starting = PrivateServer.StartAsync(Options);
        while (!File.Exists(Path.Combine(Folder, "host.json")))
            await Task.Delay(1);

        await using var attached = await PrivateServer.TryAttachAsync(Folder);
        await using var server = await starting;
        Assert.NotNull(attached);
        Assert.Equal(server.ConnectionString, attached.ConnectionString);
    }

    [PostgresFact]
    public async Task Without_a_host_there_is_nothing_to_attach_to()
    {
        Assert.Null(await PrivateServer.TryAttachAsync(Folder));
        Assert.False(Directory.Exists(Folder));

        await using (await PrivateServer.StartAsync(Options))
        {
        }
        Assert.Null(await PrivateServer.TryAttachAsync(Folder));
    }

    [PostgresFact]
    public async Task A_folder_in_use_is_not_deleted()
    {
        await using var server = await PrivateServer.StartAsync(Options);

        await Assert.ThrowsAsync<DataFolderInUseException>(() => PrivateServer.DeleteAsync(Folder));
        Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
    }

    [PostgresFact]
    public async Task The_server_is_in_a_session_of_its_own_so_that_control_c_does_not_reach_it()
    {
        await using var server = await PrivateServer.StartAsync(Options);

        if (OperatingSystem.IsLinux())
        {
            Assert.NotEqual(ProcessTable.SessionOf(Environment.ProcessId), ProcessTable.SessionOf(server.ProcessId));
            Assert.Equal(server.ProcessId, ProcessTable.SessionOf(server.ProcessId));
        }
    }

    [PostgresFact]
    public async Task Disposing_twice_at_once_is_harmless()
    {
        var server = await PrivateServer.StartAsync(Options);

        await Task.WhenAll(server.DisposeAsync().AsTask(), server.DisposeAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => server.RestartAsync());
        await using var again = await PrivateServer.StartAsync(Options);
    }
}
