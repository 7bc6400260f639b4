using ServiceDesk.Testing;

namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class DataFolderTests : PrivateServerTest
{
    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused()
    {
        await File.WriteAllTextAsync(Folder, "");
        try
        {
            var refusal = await RefusedAsync(Options);
            Assert.Contains("a file stands where a folder belongs", refusal.Message);
        }
        finally
        {
            File.Delete(Folder);
        }
    }

    [Fact]
    public async Task The_data_directory_of_another_PostgreSQL_is_refused()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "PG_VERSION"), "17\n");

        Assert.Contains("data directory of another PostgreSQL", (await RefusedAsync(Options)).Message);
        Assert.Single(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_cluster_folder_with_something_else_in_it_is_refused()
    {
        Directory.CreateDirectory(Cluster);
        await File.WriteAllTextAsync(Path.Combine(Cluster, "letter.txt"), "Dear Sir");

        Assert.Contains("not a complete PostgreSQL cluster", (await RefusedAsync(Options)).Message);
    }

    [PostgresTheory]
    [InlineData("14", "was made by PostgreSQL 14; 15 or newer is needed")]
    [InlineData("99", "was made by PostgreSQL 99, and the programs found are of version")]
    [InlineData("abc", "does not hold a version")]
    public async Task A_cluster_of_another_version_is_refused(string version, string reason)
    {
        await using (await PrivateServer.StartAsync(Options))
        {
        }
        await File.WriteAllTextAsync(Path.Combine(Cluster, "PG_VERSION"), version + "\n");

        Assert.Contains(reason, (await RefusedAsync(Options)).Message);
    }

    [PostgresFact]
    public async Task A_cluster_without_its_password_is_refused()
    {
        await using (await PrivateServer.StartAsync(Options))
        {
        }
        File.Delete(Path.Combine(Folder, "postgres", "password"));

        Assert.Contains("which holds its password, is missing", (await RefusedAsync(Options)).Message);
    }

    [PostgresFact]
    public async Task A_damaged_cluster_shows_what_the_server_says()
    {
        await using (await PrivateServer.StartAsync(Options))
        {
        }
        await using (var control = new FileStream(Path.Combine(Cluster, "global", "pg_control"), FileMode.Open))
        {
            control.Position = 40;
            control.Write(new byte[64]);
        }

        var failure = await Assert.ThrowsAsync<ServerStartException>(() => PrivateServer.StartAsync(Options));
        Assert.Contains("control file", failure.LogTail);
        // The folder is free again.
        await Assert.ThrowsAsync<ServerStartException>(() => PrivateServer.StartAsync(Options));
    }

    [PostgresFact]
    public async Task What_an_interrupted_creation_left_is_replaced()
    {
        var draft = Path.Combine(Folder, "postgres", "cluster.new");
        Directory.CreateDirectory(draft);
        await File.WriteAllTextAsync(Path.Combine(draft, "PG_VERSION"), "15");
        await File.WriteAllTextAsync(Path.Combine(Folder, "postgres", "password"), "old");

        await using var server = await PrivateServer.StartAsync(Options);
        Assert.Equal(1, await Sql.ScalarAsync(server, "select 1"));
        Assert.False(Directory.Exists(draft));
    }

    [PostgresFact]
    public async Task A_moved_folder_keeps_its_data()
    {
        await using (var server = await PrivateServer.StartAsync(Options))
            await Sql.ExecuteAsync(server, "create table kept (id int); insert into kept values (42)");
        var moved = Folder + "-moved";
        Directory.Move(Folder, moved);
        try
        {
            await using var server = await PrivateServer.StartAsync(Options with { DataFolder = moved });
            Assert.Equal(42, await Sql.ScalarAsync(server, "select id from kept"));
        }
        finally
        {
            await PrivateServer.DeleteAsync(moved);
        }
    }

    private static Task<DataFolderInvalidException> RefusedAsync(PrivateServerOptions options) =>
        Assert.ThrowsAsync<DataFolderInvalidException>(() => PrivateServer.StartAsync(options));
}
