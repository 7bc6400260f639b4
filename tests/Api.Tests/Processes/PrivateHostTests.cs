using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.PrivatePostgres;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Processes;

/// <summary>The program as somebody runs it on a fresh machine: its own PostgreSQL, the command line beside it.</summary>
[Collection(ApiTest.Name)]
public sealed class PrivateHostTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "servicedesk-tests", $"program-{Guid.NewGuid():N}");

    private Dictionary<string, string> Settings => new() { ["ServiceDesk__DataFolder"] = folder };

    [PostgresFact(Timeout = 180_000)]
    public async Task One_command_starts_everything_and_the_command_line_works_beside_it()
    {
        Reply request;
        await using (var host = await ProgramRun.HostAsync(Settings, "--urls=http://127.0.0.1:0"))
        {
            Assert.Contains("/openapi/v1.json", host.Output);
            Assert.Contains("/health/ready", host.Output);
            Assert.Contains("dev/token", host.Output);
            Assert.Empty(host.Errors.Trim());
            using var client = new HttpClient { BaseAddress = host.Address };
            var sara = await new Desk(client, "kerman").SignInAsync("sara");
            request = (await sara.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
            request = await (await new Desk(client, "kerman").SignInAsync("ahmadi", "expert:it")).DoneAsync("notes", request, """{"text":"x"}""");

            var second = await ProgramRun.RunAsync(Settings, "--urls=http://127.0.0.1:0");
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("already running", second.Errors);
            Assert.Contains(host.Address.Port.ToString(), second.Errors);
            Assert.Single(second.Errors.Trim().Split('\n'));

            await CommandLineWorksAsync((string)request.Json["trackingCode"]!);
            (await sara.ReadAsync(request.Id)).Is(HttpStatusCode.OK);

            await host.SignalAsync("TERM");
            await host.EndAsync();
            Assert.Equal(0, host.ExitCode);
        }
        Assert.False(File.Exists(Path.Combine(folder, "postgres", "cluster", "postmaster.pid")));

        // With no host the command line starts the server for the while.
        var replay = await ProgramRun.RunAsync(Settings, "replay", (string)request.Json["trackingCode"]!);
        Assert.Contains("added an internal note", replay.Output);
        Assert.Equal(0, replay.ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "postgres", "cluster", "postmaster.pid")));

        await using var again = await ProgramRun.HostAsync(Settings, "--urls=http://127.0.0.1:0");
        using var later = new HttpClient { BaseAddress = again.Address };
        (await (await new Desk(later, "kerman").SignInAsync("sara")).ReadAsync(request.Id)).Is(HttpStatusCode.OK);
        await again.SignalAsync("INT");
        await again.EndAsync();
        Assert.Equal(0, again.ExitCode);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task A_PostgreSQL_that_dies_under_the_host_is_brought_back_with_everything_acknowledged()
    {
        await using var host = await ProgramRun.HostAsync(Settings, "--urls=http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = host.Address };
        var sara = await new Desk(client, "kerman").SignInAsync("sara");
        var before = (await sara.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        var server = await File.ReadAllLinesAsync(Path.Combine(folder, "postgres", "cluster", "postmaster.pid"));
        using (var postmaster = System.Diagnostics.Process.GetProcessById(int.Parse(server[0])))
            postmaster.Kill(entireProcessTree: true);

        // Sent while nothing answers: the store sends it again until the server is back.
        var during = (await sara.SubmitAsync(Letters.Kerman, ("Idempotency-Key", "during"))).Status;
        while ((await client.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100);
        var after = (await sara.SubmitAsync(Letters.Kerman, ("Idempotency-Key", "during"))).Is(HttpStatusCode.Created);
        Assert.Contains(during, new[] { HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable });
        (await sara.ReadAsync(before.Id)).Is(HttpStatusCode.OK);
        (await sara.ReadAsync(after.Id)).Is(HttpStatusCode.OK);
        await host.SignalAsync("TERM");
        await host.EndAsync();
        Assert.Equal(0, host.ExitCode);
    }

    private async Task CommandLineWorksAsync(string code)
    {
        var replay = await ProgramRun.RunAsync(Settings, "replay", code, "--organisation", "kerman");
        Assert.Equal((0, ""), (replay.ExitCode, replay.Errors.Trim()));
        Assert.Contains("«Name of sara» (applicant) submitted the request to Information Technology", replay.Output);
        Assert.Contains("«Name of ahmadi» (expert) added an internal note.", replay.Output);
        Assert.Contains("Status: – → Awaiting reply", replay.Output);

        var persian = await ProgramRun.RunAsync(Settings, "replay", code, "--language", "fa", "--at", "1");
        Assert.Contains("متقاضی", persian.Output);
        Assert.Matches("[۰-۹]{4}/[۰-۹]{2}/[۰-۹]{2}", persian.Output);
        Assert.DoesNotContain("یادداشت", persian.Output);

        var json = JsonNode.Parse((await ProgramRun.RunAsync(Settings, "replay", code, "--json")).Output)!;
        Assert.Equal(["request_submitted", "request_note_added"], json["entries"]!.AsArray().Select(entry => (string)entry!["type"]!));
        Assert.Equal(2, (int)json["version"]!);

        var early = await ProgramRun.RunAsync(Settings, "replay", code, "--at", "2020-01-01T00:00:00Z");
        Assert.Equal((1, "The request did not exist then."), (early.ExitCode, early.Errors.Trim()));
        var wrong = await ProgramRun.RunAsync(Settings, "replay", code, "--at", "yesterday");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("--at 'yesterday'", wrong.Errors);
        var unknown = await ProgramRun.RunAsync(Settings, "replay", "999999");
        Assert.Equal((1, "There is no request 999999."), (unknown.ExitCode, unknown.Errors.Trim()));

        var rebuild = await ProgramRun.RunAsync(Settings, "rebuild", "tracking");
        Assert.Equal(0, rebuild.ExitCode);
        Assert.Matches("^Tracking: rebuilt from [0-9]+ events in ", rebuild.Output);
        var nothing = await ProgramRun.RunAsync(Settings, "rebuild", "nothing");
        Assert.Equal(1, nothing.ExitCode);
        Assert.Contains("Tracking", nothing.Errors);

        var import = await ProgramRun.RunAsync(Settings, "import");
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("kaums: version 1 stands already", import.Output);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => PrivateServer.DeleteAsync(folder);
}
