using System.Runtime.Versioning;
using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class AccountTests : PrivateServerTest
{
    [PostgresFact]
    public async Task The_server_never_runs_as_root()
    {
        await using var server = await PrivateServer.StartAsync(Options);

        if (OperatingSystem.IsLinux())
            Assert.NotEqual(0, ProcessTable.UserOf(server.ProcessId));
    }

    [RootFact]
    public async Task Root_is_told_which_folder_the_servers_user_cannot_enter()
    {
        var closed = Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = Options with { DataFolder = Path.Combine(closed.FullName, "below") };

        var refusal = await Assert.ThrowsAsync<DataFolderInvalidException>(() => PrivateServer.StartAsync(options));
        Assert.Contains($"cannot enter {closed.FullName}.", refusal.Message);
        Assert.Contains("chmod o+x", refusal.Message);
        Assert.Contains("/var/lib/servicedesk", refusal.Message);
    }

    [RootFact]
    public async Task A_start_by_root_creates_enterable_folders_whatever_the_umask()
    {
        var folder = Path.Combine(Folder, "new", "newer");
        using var host = await HostProcess.StartFromShellAsync("umask 077", folder);

        Assert.True(File.GetUnixFileMode(Path.Combine(Folder, "new")).HasFlag(UnixFileMode.OtherExecute));
        Assert.False(File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherWrite));
        await host.EndAsync();
    }
}
