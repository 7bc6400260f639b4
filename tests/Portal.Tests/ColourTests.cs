using System.Text.RegularExpressions;
using ServiceDesk.Portal.Appearance;
using ServiceDesk.Portal.Reading;
using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

public partial class ColourTests
{
    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        Assert.Equal(21, Colour.Black.ContrastTo(Colour.White), 3);
        Assert.Equal(4.54, Colour.Parse("#767676")!.Value.ContrastTo(Colour.White), 2);
    }

    [Fact]
    public void Whatever_colours_an_organisation_chooses_can_be_read()
    {
        foreach (var red in Steps())
            foreach (var green in Steps())
                foreach (var blue in Steps())
                {
                    var chosen = new Colour(red, green, blue);
                    Assert.True(chosen.TextOn().ContrastTo(chosen) >= OrganisationColours.TextContrast, $"{chosen}");
                    foreach (var ground in new[] { OrganisationColours.LightGround, OrganisationColours.DarkSurface })
                        Assert.True(chosen.ReadableOn(ground, OrganisationColours.TextContrast).ContrastTo(ground) >= OrganisationColours.TextContrast, $"{chosen} on {ground}");
                }
    }

    [Fact]
    public void A_colour_that_can_be_read_stays_as_it_is() =>
        Assert.Equal("#0b6b53", Colour.Parse("#0b6b53")!.Value.ReadableOn(OrganisationColours.LightGround, OrganisationColours.TextContrast).ToString());

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#123456; } body { display: none")]
    public void What_is_no_colour_reaches_no_stylesheet(string wrong)
    {
        Assert.Equal("", OrganisationColours.Css(new PaletteData(wrong, "#0b6b53")));
        Assert.Equal("", OrganisationColours.Css(new PaletteData("#0b6b53", wrong)));
    }

    [Fact]
    public async Task The_organisations_stylesheet_has_its_colours_and_can_be_kept()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.Colours = ("#ffee00", "#ffee00");
        var answer = await host.GetAsync("/kaums/assets/colours.css");
        Assert.StartsWith("text/css", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("--organisation: #ffee00; --on-organisation: #000000;", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("--accent: #ffee00; --on-accent: #000000; }\n@media", answer.Body, StringComparison.Ordinal);
        Assert.Contains("max-age=600", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("ETag", answer.Headers.Keys);
    }

    [Fact]
    public async Task Where_colours_are_not_known_the_products_stay()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.Colours = null;
        var answer = await host.GetAsync("/kaums/assets/colours.css");
        Assert.Equal((200, "", "no-store"), ((int)answer.Status, answer.Body, answer.Headers["Cache-Control"]));
    }

    [Theory]
    [InlineData("text", "ground"), InlineData("text", "surface"), InlineData("muted", "ground"), InlineData("muted", "surface"), InlineData("accent", "ground")]
    [InlineData("accent", "surface"), InlineData("on-accent", "accent"), InlineData("on-organisation", "organisation")]
    [InlineData("blue-text", "blue-ground"), InlineData("green-text", "green-ground"), InlineData("red-text", "red-ground"), InlineData("amber-text", "amber-ground"), InlineData("grey-text", "grey-ground")]
    public void Text_of_the_stylesheet_can_be_read_in_light_and_dark(string text, string ground) => Assert.All(
        Themes(), theme => Assert.True(theme[text].ContrastTo(theme[ground]) >= OrganisationColours.TextContrast, $"{text} on {ground}: {theme[text].ContrastTo(theme[ground])}"));

    [Theory]
    [InlineData("line", "surface"), InlineData("focus", "ground"), InlineData("focus", "surface")]
    public void Edges_and_focus_can_be_seen_in_light_and_dark(string edge, string ground) => Assert.All(
        Themes(), theme => Assert.True(theme[edge].ContrastTo(theme[ground]) >= 3, $"{edge} on {ground}: {theme[edge].ContrastTo(theme[ground])}"));

    [Fact]
    public void The_grounds_that_links_are_fitted_to_are_those_of_the_stylesheet()
    {
        Assert.Equal(Themes()[0]["ground"], OrganisationColours.LightGround);
        Assert.Equal(Themes()[1]["surface"], OrganisationColours.DarkSurface);
    }

    private static Dictionary<string, Colour>[] Themes()
    {
        var roots = Root().Matches(Asset.Stylesheet.Text).Select(root => Token().Matches(root.Value).ToDictionary(t => t.Groups[1].Value, t => Colour.Parse(t.Groups[2].Value)!.Value)).ToArray();
        var dark = new Dictionary<string, Colour>(roots[0]);
        foreach (var (name, colour) in roots[1])
            dark[name] = colour;
        return [roots[0], dark];
    }

    private static IEnumerable<byte> Steps() => Enumerable.Range(0, 16).Select(step => (byte)(step * 17));

    [GeneratedRegex(@"(?<!html):root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
