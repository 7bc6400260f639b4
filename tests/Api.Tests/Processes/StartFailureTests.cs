using System.Net;
using System.Net.Sockets;
using Npgsql;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Processes;

/// <summary>What stops the program is said in plain words, with exit code 1 and no stack trace.</summary>
[Collection(ApiTest.Name)]
public sealed class StartFailureTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 90_000)]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var run = await ProgramRun.RunAsync(await DatabaseAsync(), $"--urls=http://127.0.0.1:{port}");
        Fails(run, $"127.0.0.1:{port}");
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task A_database_that_cannot_be_reached_is_said_so()
    {
        var secret = Guid.NewGuid().ToString("N");
        var run = await ProgramRun.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = $"Host=127.0.0.1;Port=1;Username=x;Password={secret};Timeout=3" });
        Fails(run, "PostgreSQL cannot be reached");
        Assert.DoesNotContain(secret, run.Errors + run.Output);
    }

    [PostgresTheory(Timeout = 90_000)]
    [InlineData("nonsense=1")]
    [InlineData("no connection string at all")]
    public async Task A_wrong_connection_string_is_said_so(string text) =>
        Fails(await ProgramRun.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = text }), "connection string");

    [PostgresFact(Timeout = 90_000)]
    public async Task A_broken_definition_stops_the_host_and_every_error_is_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "one.json"), "{\"key\":\"UPPER\"}");
        await File.WriteAllTextAsync(Path.Combine(folder, "two.json"), "[");
        var settings = await DatabaseAsync();
        settings["ServiceDesk__Organisations"] = folder;
        foreach (var run in new[] { await ProgramRun.RunAsync(settings, "--urls=http://127.0.0.1:0"), await ProgramRun.RunAsync(settings, "import", "--check"), await ProgramRun.RunAsync(settings, "import", folder) })
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("one.json: $.key", run.Errors);
            Assert.Contains("one.json: $.units", run.Errors);
            Assert.Contains("two.json", run.Errors);
            Assert.DoesNotContain("   at ", run.Errors);
        }
        Directory.Delete(folder, recursive: true);
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task A_wrong_address_is_said_so() =>
        Fails(await ProgramRun.RunAsync(await DatabaseAsync(), "--urls=nonsense"), "nonsense");

    [PostgresTheory(Timeout = 90_000)]
    [InlineData("eventstore")]
    [InlineData("api")]
    public async Task A_database_of_a_newer_version_is_left_alone(string owner)
    {
        var settings = await DatabaseAsync();
        Assert.Equal(0, (await ProgramRun.RunAsync(settings, "import")).ExitCode);
        await using (var dataSource = NpgsqlDataSource.Create(settings["ConnectionStrings__ServiceDesk"]))
        await using (var newer = dataSource.CreateCommand($"insert into schema_migration (owner, number, name, hash) values ('{owner}', 9999, '9999_later.sql', 'x')"))
            await newer.ExecuteNonQueryAsync();
        Fails(await ProgramRun.RunAsync(settings, "--urls=http://127.0.0.1:0"), "newer version");
    }

    [Fact(Timeout = 90_000)]
    public async Task The_command_line_explains_itself()
    {
        var none = new Dictionary<string, string>();
        foreach (var help in new[] { "help", "--help" })
        {
            var run = await ProgramRun.RunAsync(none, help);
            Assert.Equal(0, run.ExitCode);
            Assert.All(new[] { "import", "replay", "rebuild" }, command => Assert.Contains(command, run.Output));
        }
        var unknown = await ProgramRun.RunAsync(none, "dance");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("dance", unknown.Errors);
        Assert.Equal(2, (await ProgramRun.RunAsync(none, "replay")).ExitCode);
        Assert.Equal(2, (await ProgramRun.RunAsync(none, "replay", "1", "--language", "de")).ExitCode);
        var check = await ProgramRun.RunAsync(none, "import", "--check");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("kaums: kaums.json is right", check.Output);
        Assert.Equal(1, (await ProgramRun.RunAsync(none, "import", "/nowhere", "--check")).ExitCode);
    }

    private async Task<Dictionary<string, string>> DatabaseAsync() => new() { ["ConnectionStrings__ServiceDesk"] = await fixture.CreateDatabaseAsync() };

    private static void Fails(ProgramRun run, string message)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Errors);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", run.Output);
    }
}
