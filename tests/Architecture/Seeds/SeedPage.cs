using System.Text;

namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>Writes docs/guides/seeds.md: each item, what it promises, where it works, and which tests prove it.</summary>
internal static class SeedPage
{
    private const string UpToRoot = "../../";

    public static string Of(SeedCatalogue catalogue, IReadOnlyList<SeedCitation> citations)
    {
        var tests = citations.ToLookup(citation => citation.Item);
        var page = new StringBuilder();
        page.Append(
            """
            # What the guides promise, where it works, and which tests prove it

            Five organisations gave their users' guides; this product keeps what they promise. Each item says what is promised, in our own words, where it works, and the tests that cite it: `dotnet test --filter Seed=E-37` runs those of one item. *Planned* is what is not here yet.

            Written from [seeds.json](seeds.json) and from the tests' `[Seed]` by `SERVICEDESK_WRITE_SEEDS=1 dotnet test tests/Architecture`, so do not edit it by hand. A test fails when it is out of date, when a place is not there, when an item that works has no test, and when a test cites an item that does not exist.

            """.ReplaceLineEndings("\n"));
        page.Append("\n| guide | items | work | work in part | planned | nothing to build |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (var guide in catalogue.Guides)
            page.Append($"| [{guide.Guide}](#{guide.Guide.ToLowerInvariant()}) {guide.Title} | {guide.Items.Count} | {Count(guide, true, false)} | {Count(guide, true, true)} | {Count(guide, false, true)} | {Count(guide, false, false)} |\n");

        foreach (var guide in catalogue.Guides)
        {
            page.Append($"\n## {guide.Guide}\n\n{guide.Title}.\n\n| item | what it promises | where it works | tests |\n|---|---|---|---|\n");
            foreach (var item in guide.Items)
                page.Append($"| {item.Item} | {item.Promise} | {Where(catalogue, item)} | {Tests(tests[item.Item])} |\n");
        }

        return page.ToString();
    }

    private static int Count(SeedGuide guide, bool works, bool planned) =>
        guide.Items.Count(item => (item.Where is not null, item.Planned is not null) == (works, planned));

    private static string Where(SeedCatalogue catalogue, SeedItem item) => string.Join(
        "<br>",
        (item.Where ?? []).Select(place => $"[{place}]({UpToRoot}{catalogue.Places.GetValueOrDefault(place)})")
            .Concat(item.Planned is { } planned ? [$"*planned: {planned}*"] : [])
            .Concat(item.About is { } about ? [about] : []));

    private static string Tests(IEnumerable<SeedCitation> citations) => string.Join(
        "<br>",
        citations.GroupBy(citation => (citation.File, citation.Class)).Select(group =>
            $"[{group.Key.Class}]({UpToRoot}{group.Key.File})"
            + string.Concat(group.Where(citation => citation.Method is not null).Select((citation, index) => $"{(index == 0 ? ":" : ",")} `{citation.Method}`"))));
}
