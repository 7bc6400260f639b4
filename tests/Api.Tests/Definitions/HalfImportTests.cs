using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>A broken definition file never half-imports.</summary>
public sealed class HalfImportTests(HostFixture fixture) : ApiTest(fixture)
{
    private const int Rounds = 400;

    [PostgresFact(Timeout = 240_000)]
    public async Task A_slip_anywhere_in_a_file_is_refused_with_nothing_changed_or_stored_whole()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), "Production");
        var catalogue = host.Services.GetRequiredService<OrganisationCatalogue>();
        var (stored, refused, mutations) = (0, 0, new Mutations(seed: 1404));
        for (var round = 0; round < Rounds; round++)
        {
            var key = DefinitionFolder.Shipped[round % 5];
            var file = mutations.Of(DefinitionFolder.Read(key));
            using var folder = new DefinitionFolder();
            folder.Write($"{key}.json", file);
            var head = await host.Store.HeadAsync();
            try
            {
                var imported = Assert.Single(await folder.ImportAsync(host));
                Assert.Equal(head + (imported.IsNew ? 1 : 0), await host.Store.HeadAsync());
                var state = OrganisationState.Fold((await host.Store.ReadStreamAsync(OrganisationStreams.Of(imported.Key))).Select(e => (OrganisationEvent)e.Data))!;
                Assert.Equal(Assert.Single(await folder.ReadAsync(host.Clock)).Definition, state.Definition);
                Assert.Equal(state.Definition, catalogue.Find(imported.Key)!.Definition);
                stored++;
            }
            catch (OrganisationFilesException wrong)
            {
                Assert.NotEmpty(wrong.Errors);
                Assert.All(wrong.Errors, error => Assert.True(error.File.Length > 0 && error.Path.Length > 0 && error.Problem.Length > 0 && error.Allowed.Length > 0, error.ToString()));
                Assert.Equal(head, await host.Store.HeadAsync());
                refused++;
            }
        }
        Assert.True(stored > 10 && refused > 100, $"{stored} stored, {refused} refused");
    }

    [Fact]
    public async Task A_mark_of_UTF8_before_the_text_is_none_of_it()
    {
        using var folder = new DefinitionFolder();
        var text = DefinitionFolder.Read("kaums").ToJsonString();
        folder.Write("kaums.json", text);
        var plain = Assert.Single(await folder.ReadAsync(TimeProvider.System));
        await File.WriteAllTextAsync(folder.Write("kaums.json", ""), text, Encoding.UTF8);

        Assert.Equal(plain.Utf8.ToArray(), Assert.Single(await folder.ReadAsync(TimeProvider.System)).Utf8.ToArray());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_several_files_one_broken_one_keeps_all_from_being_stored()
    {
        var host = await HostAsync();
        var catalogue = host.Services.GetRequiredService<OrganisationCatalogue>();
        var before = catalogue.All.ToDictionary(organisation => organisation.Key, organisation => organisation.Version);
        using var folder = new DefinitionFolder();
        foreach (var key in DefinitionFolder.Shipped)
        {
            var file = DefinitionFolder.Read(key);
            file["title"]!["en"] = "Another title";
            folder.Write($"{key}.json", file);
        }
        foreach (var (broken, content) in new[] { ("zz.json", "{"), ("aa.json", """{ "key": "aa" }"""), ("mm.json", "") })
        {
            var path = folder.Write(broken, content);
            var wrong = await Assert.ThrowsAsync<OrganisationFilesException>(() => folder.ImportAsync(host));
            Assert.All(wrong.Errors, error => Assert.Equal(broken, error.File));
            await catalogue.RefreshAsync();
            Assert.Equal(before, catalogue.All.ToDictionary(organisation => organisation.Key, organisation => organisation.Version));
            File.Delete(path);
        }
    }
}
