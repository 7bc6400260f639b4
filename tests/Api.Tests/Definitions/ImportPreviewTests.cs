using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>What an import would do is said before, and comes true.</summary>
public sealed class ImportPreviewTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task The_clocks_that_are_said_to_move_are_those_that_move()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        // An organisation without demonstration requests, whose clocks the product might see to meanwhile.
        using var folder = new DefinitionFolder();
        var file = DefinitionFolder.Read("kerman");
        file["key"] = "fresh";
        folder.Write("fresh.json", file);
        await folder.ImportAsync(host);
        var owner = await host.At("fresh").SignInAsync("previewed");
        for (var request = 0; request < 3; request++)
            (await owner.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        file["closures"] = new JsonArray([.. Enumerable.Range(1, 20).Select(day => JsonNode.Parse(
            $$"""{ "date": "{{host.Clock.GetUtcNow().AddDays(day):yyyy-MM-dd}}", "reason": { "fa": "برف", "en": "Snow" } }"""))]);
        folder.Write("fresh.json", file);

        var preview = await PreviewAsync(host, folder);

        Assert.Equal(1, host.Services.GetRequiredService<OrganisationCatalogue>().Find("fresh")!.Version);
        Assert.Equal((1, 2), (preview.Before, preview.After));
        Assert.Equal(20, preview.Changes.Count);
        Assert.All(preview.Changes, change => Assert.StartsWith("closures[", change.Path));
        Assert.Equal((3, 3), (preview.MovedClocks, preview.RunningClocks));
        await folder.ImportAsync(host);
        await UntilAsync(host, "select count(*) from checked_calendar where tenant_id = 'fresh' and definition_version = 2");
        await using var moved = host.Store.DataSource.CreateCommand("select count(*) from mt_events where type = 'request_deadline_moved' and tenant_id = 'fresh'");
        Assert.Equal(preview.MovedClocks, (long)(await moved.ExecuteScalarAsync())!);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task What_goes_though_open_requests_are_with_it_is_warned_of()
    {
        var host = await HostAsync();
        await (await host.At("ikiu").SignInAsync("warned")).SubmitAsync(Letters.Ikiu);
        using var folder = new DefinitionFolder();
        var file = DefinitionFolder.Read("ikiu");
        file["services"]!.AsArray().Single(service => (string)service!["key"]! == "code-not-received")!["key"] = "code-lost";
        file["doors"]!.AsArray().Single(door => (string)door!["kind"]! == "withoutCode")!["services"]![0] = "code-lost";
        folder.Write("ikiu.json", file);

        var preview = await PreviewAsync(host, folder);

        Assert.Contains(preview.Warnings, warning => warning.Path == "services[code-not-received]" && warning.OpenRequests > 0);
        Assert.Contains(preview.Changes, change => change.Path == "services[code-not-received]" && change.Kind == DefinitionChangeKind.Removed);
        Assert.Contains(preview.Changes, change => change.Path == "services[code-lost]" && change.Kind == DefinitionChangeKind.Added);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task The_command_tells_people_and_programs_what_would_change_and_then_what_did()
    {
        var database = await Fixture.CreateDatabaseAsync();
        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database };
        Assert.Equal(0, (await ProgramRun.RunAsync(settings, "import")).ExitCode);
        using var folder = new DefinitionFolder();
        var file = DefinitionFolder.Read("kaums");
        file["units"]!.AsArray().Single(unit => (string)unit!["key"]! == "it")!["name"]!["fa"] = "فناوری اطلاعات سلامت";
        folder.Write("kaums.json", file);
        folder.Write("kerman.json", DefinitionFolder.Read("kerman"));
        const string Change = "  ~ units[it].name.fa: واحد آمار و فناوری اطلاعات → فناوری اطلاعات سلامت";

        var check = await ProgramRun.RunAsync(settings, "import", folder.Path, "--check");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("kaums: kaums.json is right; it would be version 2", check.Output);
        Assert.Contains(Change, check.Output);
        Assert.Contains("0 of 0 running clocks move", check.Output);
        Assert.Contains("kerman: kerman.json is right; nothing would change", check.Output);
        var json = JsonNode.Parse((await ProgramRun.RunAsync(settings, "import", folder.Path, "--check", "--json")).Output)!;
        Assert.Equal(["kaums", "kerman"], json["organisations"]!.AsArray().Select(organisation => (string)organisation!["key"]!));
        Assert.Equal(("units[it].name.fa", "changed"), ((string)json["organisations"]![0]!["changes"]![0]!["path"]!, (string)json["organisations"]![0]!["changes"]![0]!["kind"]!));
        Assert.Empty(json["errors"]!.AsArray());

        var import = await ProgramRun.RunAsync(settings, "import", folder.Path);
        Assert.Contains("kaums: version 2 imported", import.Output);
        Assert.Contains(Change, import.Output);
        Assert.Contains("kerman: version 1 stands already", import.Output);

        folder.Write("kaums.json", """{ "key": "Kaums" }""");
        var broken = await ProgramRun.RunAsync(settings, "import", folder.Path, "--check", "--json");
        Assert.Equal(1, broken.ExitCode);
        var errors = JsonNode.Parse(broken.Output)!["errors"]!.AsArray();
        Assert.Contains(errors, error => (string?)error!["file"] == "kaums.json" && (string?)error["path"] == "$.key" && error["problem"] is not null && error["allowed"] is not null);
        Assert.True(errors.Count > 3);
    }

    private static async Task<ImportPreview> PreviewAsync(TestHost host, DefinitionFolder folder) => Assert.Single(
        await new ImportPreviews(host.Store, host.Services.GetRequiredService<OrganisationCatalogue>(), host.Clock).OfAsync(await folder.ReadAsync(host.Clock)));

    private static async Task UntilAsync(TestHost host, string sql)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var command = host.Store.DataSource.CreateCommand(sql);
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! == 0)
            await Task.Delay(20, patience.Token);
    }
}
