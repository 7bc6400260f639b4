using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>Organisations by path and by host name, and their definitions as they change.</summary>
public sealed class TenancyTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string IumsHost = "ticket.iums.ac.ir";

    [PostgresFact(Timeout = 60_000)]
    [Seed("I-02", "K-02", "E-02", "F-06")]
    public async Task On_its_own_host_name_an_organisation_needs_no_prefix()
    {
        var host = await HostAsync();
        var sara = await host.At("iums").SignInAsync("sara-host");
        var submitted = (await sara.SendAsync(OnHost(HttpMethod.Post, "/api/requests", Letters.Iums))).Is(HttpStatusCode.Created);
        Assert.Equal($"/api/requests/{submitted.Id}", submitted.Header("Location"));
        (await sara.SendAsync(OnHost(HttpMethod.Get, $"/api/requests/{submitted.Id}"))).Is(HttpStatusCode.OK);
        (await sara.SendAsync(OnHost(HttpMethod.Get, $"/iums/api/requests/{submitted.Id}"))).Is(HttpStatusCode.OK);
        (await sara.ReadAsync(submitted.Id)).Is(HttpStatusCode.OK);
        (await sara.SendAsync(OnHost(HttpMethod.Get, "/health/live"))).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task On_its_own_host_name_no_other_organisation_is_found()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-host");
        var request = await sara.SubmitAsync(Letters.Kaums);
        (await sara.SendAsync(OnHost(HttpMethod.Get, $"/kaums/api/requests/{request.Id}"))).IsProblem(404, "not_found");
        (await sara.SendAsync(OnHost(HttpMethod.Get, $"/api/requests/{request.Id}"))).IsProblem(404, "request_not_found");
        (await sara.SendAsync(OnHost(HttpMethod.Post, "/api/requests", Letters.Iums))).IsProblem(403, "wrong_organisation");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task The_home_names_the_organisations()
    {
        var reply = await (await HostAsync()).At("").Nobody().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/"));
        Assert.Equal(["faragostar", "ikiu", "iums", "kaums", "kerman"], reply.Json["organisations"]!.AsArray().Select(o => (string)o!["key"]!));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task What_another_process_imports_is_noticed_and_old_requests_keep_their_version()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await using var other = await TestHost.StartAsync(host.ConnectionString);
        var sara = await host.At("faragostar").SignInAsync("sara");
        var before = (await sara.SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created);

        var file = Path.Combine(OrganisationFiles.FindFolder(null), "faragostar.json");
        var changed = (await File.ReadAllTextAsync(file)).Replace("\"key\": \"secretariat\"", "\"key\": \"registry\"");
        Assert.Equal(new ImportedOrganisation("faragostar", 2, true), Assert.Single(await ImportAsync(other, changed)));
        Assert.Equal(new ImportedOrganisation("faragostar", 2, false), Assert.Single(await ImportAsync(other, changed)));

        var catalogue = host.Services.GetRequiredService<OrganisationCatalogue>();
        await UntilAsync(() => catalogue.Find("faragostar")!.Version == 2);
        var after = (await sara.SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created);
        Assert.Equal("registry", (string?)(await sara.ReadAsync(after.Id)).Json["unit"]);
        var secretary = (await other.At("faragostar").SignInAsync("secretary")).At("faragostar", host.Client);
        Assert.Equal("secretariat", (string?)(await sara.ReadAsync(before.Id)).Json["unit"]);
        (await secretary.ReadAsync(before.Id)).IsProblem(404, "request_not_found");
        (await sara.DoAsync("reply", before.Id, 1, """{"text":"x"}""")).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_import_is_whole_or_not_at_all_and_names_every_error()
    {
        var host = await HostAsync();
        var folder = Directory.CreateTempSubdirectory().FullName;
        var good = await File.ReadAllTextAsync(Path.Combine(OrganisationFiles.FindFolder(null), "ikiu.json"));
        await File.WriteAllTextAsync(Path.Combine(folder, "a.json"), good.Replace("\"key\": \"ikiu\"", "\"key\": \"fresh\""));
        await File.WriteAllTextAsync(Path.Combine(folder, "b.json"), good.Replace("\"hosts\": []", "\"hosts\": [\"UPPER\"], \"extra\": 1"));
        await File.WriteAllTextAsync(Path.Combine(folder, "c.json"), "{ nonsense");
        var failure = await Assert.ThrowsAsync<OrganisationFilesException>(() => DefinitionFiles.ReadAsync(OrganisationFiles.Expand([folder]), host.Clock));
        Assert.Contains("b.json: $.hosts[0]", failure.Message);
        Assert.Contains("extra", failure.Message);
        Assert.Contains("c.json", failure.Message);
        Assert.Null(host.Services.GetRequiredService<OrganisationCatalogue>().Find("fresh"));

        await File.WriteAllTextAsync(Path.Combine(folder, "b.json"), good.Replace("\"hosts\": []", $"\"hosts\": [\"{IumsHost}\"]"));
        File.Delete(Path.Combine(folder, "c.json"));
        var files = await DefinitionFiles.ReadAsync(OrganisationFiles.Expand([folder]), host.Clock);
        var import = new OrganisationImport(host.Store, host.Services.GetRequiredService<OrganisationCatalogue>(), host.Clock);
        Assert.Contains(IumsHost, (await Assert.ThrowsAsync<OrganisationFilesException>(() => import.ImportAsync(files))).Message);
        Assert.Null(host.Services.GetRequiredService<OrganisationCatalogue>().Find("fresh"));
        Directory.Delete(folder, recursive: true);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_restart_does_not_undo_what_was_imported_since()
    {
        var database = await Fixture.CreateDatabaseAsync();
        var shipped = await File.ReadAllTextAsync(Path.Combine(OrganisationFiles.FindFolder(null), "ikiu.json"));
        await using (var host = await TestHost.StartAsync(database))
            Assert.Equal(2, Assert.Single(await ImportAsync(host, shipped.Replace("\"Counter\"", "\"Front desk\""))).Version);
        await using (var host = await TestHost.StartAsync(database))
        {
            var ikiu = host.Services.GetRequiredService<OrganisationCatalogue>().Find("ikiu")!;
            Assert.Equal((2, "Front desk"), (ikiu.Version, ikiu.Definition.Title.En));
            // Whoever asks for the old one gets it, as a new version.
            Assert.Equal(3, Assert.Single(await ImportAsync(host, shipped)).Version);
        }
    }

    private static async Task<IReadOnlyList<ImportedOrganisation>> ImportAsync(TestHost host, string definition)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, definition);
        var files = await DefinitionFiles.ReadAsync([file], host.Clock);
        File.Delete(file);
        return await new OrganisationImport(host.Store, new OrganisationCatalogue(host.Store), host.Clock).ImportAsync(files);
    }

    private static HttpRequestMessage OnHost(HttpMethod method, string path, string? json = null)
    {
        var message = new HttpRequestMessage(method, path) { Headers = { Host = IumsHost } };
        if (json is not null)
            message.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return message;
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!reached())
            await Task.Delay(20, patience.Token);
    }
}
