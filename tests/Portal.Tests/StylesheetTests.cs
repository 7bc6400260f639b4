using System.Text.RegularExpressions;
using ServiceDesk.Portal.Appearance;
using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

public class StylesheetTests
{
    private static readonly string Css = Asset.Stylesheet.Text;

    [Theory]
    [InlineData("@media print")]
    [InlineData("@media (prefers-color-scheme: dark)")]
    [InlineData(":focus-visible")]
    [InlineData("Vazirmatn")]
    public void It_has(string rule) => Assert.Contains(rule, Css, StringComparison.Ordinal);

    [Fact]
    public void It_knows_no_left_and_right() =>
        Assert.DoesNotMatch(@"\b(left|right)\b|\b(margin|padding|border)-(top|bottom)\b", Regex.Replace(Css, @"/\*.*?\*/", "", RegexOptions.Singleline));

    [Fact]
    public void It_loads_nothing() => Assert.DoesNotMatch(@"url\(|@import|@font-face", Css);

    [Fact]
    public void Every_property_that_is_used_is_defined()
    {
        var defined = Regex.Matches(Css, @"(--[a-z0-9-]+):").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.All(Regex.Matches(Css, @"var\((--[a-z0-9-]+)").Select(m => m.Groups[1].Value), used => Assert.Contains(used, defined));
    }

    [Fact]
    public async Task Under_its_own_address_it_is_kept_for_ever_and_under_another_asked_for_again()
    {
        await using var host = await PortalHost.StartAsync();
        var address = (await host.GetAsync("/")).Attribute("link[rel=stylesheet]", "href")!;
        Assert.Contains("immutable", (await host.GetAsync(address)).Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("no-cache", (await host.GetAsync("/assets/site.css?v=older")).Headers["Cache-Control"]);
    }
}
