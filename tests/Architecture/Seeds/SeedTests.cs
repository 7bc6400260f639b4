using ServiceDesk.Testing;

namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>What the guides promise is listed whole, works where the list says, and is proved by tests.</summary>
public sealed class SeedTests
{
    private static readonly SeedCatalogue Catalogue = SeedCatalogue.Read();
    private static readonly IReadOnlyList<SeedCitation> Citations = SeedCitations.All();

    [Theory]
    [InlineData("I", 38)]
    [InlineData("Q", 41)]
    [InlineData("K", 52)]
    [InlineData("E", 41)]
    [InlineData("F", 35)]
    [InlineData("X", 14)]
    public void Every_item_of_a_guide_is_listed_once_in_order(string guide, int items) => Assert.Equal(
        Enumerable.Range(1, items).Select(number => $"{guide}-{number:00}"),
        Assert.Single(Catalogue.Guides, listed => listed.Guide == guide).Items.Select(item => item.Item));

    [Fact]
    public void Every_item_says_where_it_works_or_what_is_planned_or_why_there_is_nothing_to_build() =>
        Assert.All(Catalogue.Items, item => Assert.True((item.Where is { Count: > 0 } || item.Planned is not null) != item.About is not null, item.Item));

    [Fact]
    public void Every_place_that_an_item_names_is_there()
    {
        var named = Catalogue.Items.SelectMany(item => item.Where ?? []).ToHashSet();

        Assert.Equal(named.Order(StringComparer.Ordinal), Catalogue.Places.Keys.Order(StringComparer.Ordinal));
        Assert.All(Catalogue.Places.Values, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void What_works_has_a_test() =>
        Assert.Empty(Catalogue.Items.Where(item => item.Where is not null).Select(item => item.Item).Except(Citations.Select(citation => citation.Item)));

    [Fact]
    public void What_a_test_proves_is_listed_with_the_place_where_it_works() => Assert.Empty(
        Citations.Where(citation => Catalogue.Items.FirstOrDefault(item => item.Item == citation.Item)?.Where is null)
            .Select(citation => $"{citation.Item}: {citation.File}, {citation.Method}"));

    /// <summary>Written anew with SERVICEDESK_WRITE_SEEDS=1.</summary>
    [Fact]
    public async Task The_published_list_is_up_to_date()
    {
        var path = Path.Combine(Repository.Root, "docs", "guides", "seeds.md");
        var page = SeedPage.Of(Catalogue, Citations);
        if (Environment.GetEnvironmentVariable("SERVICEDESK_WRITE_SEEDS") == "1")
            await File.WriteAllTextAsync(path, page);
        Assert.Equal(await File.ReadAllTextAsync(path), page);
    }
}
