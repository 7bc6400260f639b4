using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Processes;

/// <summary>Which environment the program runs in. The one that dotnet run sets by itself must not win over the one that somebody names.</summary>
[Collection(ApiTest.Name)]
public sealed class EnvironmentTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Who_names_production_gets_it_although_dotnet_run_says_development()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = await fixture.CreateDatabaseAsync(), ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        await using var host = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0");
        Assert.Contains("Environment    Production", host.Output);
        Assert.DoesNotContain("dev/token", host.Output);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task The_command_line_wins_over_both()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = await fixture.CreateDatabaseAsync(), ["ASPNETCORE_ENVIRONMENT"] = "Staging" };
        await using var host = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0", "--environment=Production");
        Assert.Contains("Environment    Production", host.Output);
    }
}
