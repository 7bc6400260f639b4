using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

public class LanguageTests
{
    [Theory]
    [InlineData("/", null, "fa", "rtl")]
    [InlineData("/?language=en", null, "en", "ltr")]
    [InlineData("/", "language=en", "en", "ltr")]
    [InlineData("/?language=fa", "language=en", "fa", "rtl")]
    [InlineData("/?language=de", "language=en", "en", "ltr")]
    [InlineData("/?language=%3Cscript%3E", "language=xx", "fa", "rtl")]
    [InlineData("/kaums", null, "fa", "rtl")]
    [InlineData("/kaums?language=en", null, "en", "ltr")]
    [InlineData("/nowhere/at/all?language=en", null, "en", "ltr")]
    public async Task The_address_counts_then_the_cookie_then_Persian(string address, string? cookie, string language, string direction)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync(address, cookie);
        Assert.Equal(language, page.Attribute("html", "lang"));
        Assert.Equal(direction, page.Attribute("html", "dir"));
        Assert.Equal(language, page.Headers["Content-Language"]);
    }

    [Fact]
    public async Task What_the_address_asks_for_is_remembered()
    {
        await using var host = await PortalHost.StartAsync();
        var cookie = (await host.GetAsync("/kaums?language=en")).Headers["Set-Cookie"];
        Assert.StartsWith("language=en;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Set-Cookie", (await host.GetAsync("/kaums")).Headers.Keys);
    }

    [Fact]
    public async Task The_switch_is_in_the_other_language_and_keeps_what_was_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync("/kaums?code=a%26b&language=fa");
        Assert.Equal("?code=a%26b&language=en", page.Attribute("nav a", "href"));
        Assert.Equal("en", page.Attribute("nav a", "lang"));
        Assert.Equal("ltr", page.Attribute("nav a", "dir"));
        Assert.Equal("English", page.Text("nav a"));
        Assert.Equal("فارسی", (await host.GetAsync("/kaums?language=en")).Text("nav a"));
    }

    [Fact]
    public async Task Persian_letters_are_sent_as_letters()
    {
        await using var host = await PortalHost.StartAsync();
        Assert.Contains("پیگیری درخواست", (await host.GetAsync("/kaums")).Body, StringComparison.Ordinal);
    }
}
