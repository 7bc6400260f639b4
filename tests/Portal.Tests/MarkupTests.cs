using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

/// <summary>What must hold on every page, in both languages.</summary>
public class MarkupTests
{
    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var address in new[] { "/", "/kaums", $"/kaums?code={FakeGraphQL.KnownCode}", "/kaums?code=10025", "/kaums?code=", "/nowhere/at/all" })
            foreach (var language in new[] { "fa", "en" })
                pages.Add(address, language);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public Task Landmarks_and_the_skip_link(string address, string language) => CheckAsync(address, language, page =>
    {
        Assert.Single(page.Document.QuerySelectorAll("main"));
        Assert.Single(page.Document.QuerySelectorAll("body > header"));
        Assert.Single(page.Document.QuerySelectorAll("body > footer"));
        Assert.All(page.Document.QuerySelectorAll("nav"), nav => Assert.NotEmpty(nav.GetAttribute("aria-label")!));
        Assert.Equal("skip", page.Document.Body!.FirstElementChild!.ClassName);
        Assert.Equal("#content", page.Attribute(".skip", "href"));
        Assert.True(page.Has("main#content"));
        Assert.NotEmpty(page.Document.Title!);
    });

    [Theory, MemberData(nameof(Pages))]
    public Task Headings_go_down_one_level_at_a_time(string address, string language) => CheckAsync(address, language, page =>
    {
        var levels = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.Document.QuerySelectorAll("h1, h2, h3"), h => Assert.NotEmpty(h.TextContent.Trim()));
    });

    [Theory, MemberData(nameof(Pages))]
    public Task Labels_and_descriptions_are_tied_to_their_fields(string address, string language) => CheckAsync(address, language, page =>
    {
        Assert.All(page.Document.QuerySelectorAll("input:not([type=hidden])"), field => Assert.True(page.Has($"label[for='{field.Id}']")));
        var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(
            page.Document.QuerySelectorAll("[aria-describedby], [aria-labelledby]").SelectMany(e => $"{e.GetAttribute("aria-describedby")} {e.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            id => Assert.Contains(id, ids));
    });

    [Theory, MemberData(nameof(Pages))]
    [Seed("F-05")]
    public Task Nothing_inline_and_nothing_from_elsewhere(string address, string language) => CheckAsync(address, language, page =>
    {
        Assert.False(page.Has("script, style, [style], base, iframe, object, meta[http-equiv]"));
        Assert.DoesNotContain(page.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(
            page.Document.QuerySelectorAll("[href], [src], [action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!),
            target => Assert.True(target[0] is '/' or '#' or '?' && !target.StartsWith("//", StringComparison.Ordinal), target));
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", page.Headers["Content-Security-Policy"]);
        Assert.DoesNotContain("<!--", page.Body, StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Pages))]
    public Task The_stylesheet_serves_screen_and_print(string address, string language) => CheckAsync(address, language, page =>
    {
        var link = page.Document.QuerySelector("link[rel=stylesheet]")!;
        Assert.Contains("/assets/site.css?v=", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(link.GetAttribute("media"));
    });

    [Theory, MemberData(nameof(Pages))]
    public Task A_page_reads_in_its_own_language_alone(string address, string language) => CheckAsync(address, language, page =>
    {
        // What is isolated (codes, addresses) and the switch of languages are in another language rightly.
        foreach (var element in page.Document.QuerySelectorAll("bdi[dir], nav, code").ToList())
            element.Remove();
        var text = page.Document.Body!.TextContent.Replace("HTTP", "", StringComparison.Ordinal).Replace("OpenAPI", "", StringComparison.Ordinal).Replace("GraphQL", "", StringComparison.Ordinal);
        if (language == "fa")
            Assert.DoesNotMatch("[A-Za-z0-9]", text);
        else
            Assert.DoesNotMatch("[\u0600-\u06FF]", text);
    });

    [Theory, MemberData(nameof(Pages))]
    public Task It_is_small(string address, string language) => CheckAsync(address, language, page => Assert.InRange(page.Body.Length, 500, 20_000));

    private static async Task CheckAsync(string address, string language, Action<Answer> check)
    {
        await using var host = await PortalHost.StartAsync();
        check(await host.GetAsync(address, $"language={language}"));
    }
}
