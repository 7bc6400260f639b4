using System.Net;
using System.Text.RegularExpressions;
using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

/// <summary>Following a request by its code, without signing in (K-09, K-10, F-15).</summary>
[Seed("K-09", "K-10", "F-15")]
public partial class FollowTests
{
    private const string Known = $"/kaums?code={FakeGraphQL.KnownCode}";

    [Fact]
    public async Task The_form_asks_for_the_code_and_shows_no_status_yet()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync("/kaums");
        Assert.Equal("get", page.Attribute("#follow form", "method"));
        Assert.Equal("", page.Attribute("input[name=code]", "value"));
        Assert.Equal("ltr", page.Attribute("input[name=code]", "dir"));
        Assert.False(page.Has(".result, .problem, [aria-invalid]"));
        Assert.False(host.GraphQL.Variables.GetProperty("follow").GetBoolean());
    }

    [Fact]
    public async Task In_Persian_a_status_has_words_sign_colour_and_a_Jalali_moment()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync(Known);
        Assert.Equal("تایید شده", page.Text(".status"));
        Assert.Equal("green", page.Attribute(".status", "data-colour"));
        Assert.Equal("CHECK_CIRCLE", page.Attribute(".status svg", "data-icon"));
        Assert.Equal("دوشنبه ۵ اردیبهشت ۱۴۰۱، ساعت ۰۹:۰۹", page.Text("time"));
        Assert.Equal("2022-04-25T09:09:11+04:30", page.Attribute("time", "datetime"));
        Assert.Equal("ltr", page.Attribute(".result bdi.code", "dir"));
        Assert.Equal(FakeGraphQL.KnownCode, page.Text(".result bdi.code"));
    }

    [Fact]
    public async Task In_English_the_moment_is_Gregorian()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync(Known + "&language=en");
        Assert.Equal("Approved", page.Text(".status"));
        Assert.Equal("Monday 25 April 2022, 09:09", page.Text("time"));
    }

    [Theory]
    [Seed("X-03", "K-48")]
    [InlineData("BLUE", "DASH", "blue")]
    [InlineData("GREEN", "CHECK_CIRCLE", "green")]
    [InlineData("RED", "CROSS_CIRCLE", "red")]
    [InlineData("AMBER", "PROGRESS", "amber")]
    [InlineData("GREY", "ARCHIVE", "grey")]
    [InlineData("GREY", "RETURN", "grey")]
    [InlineData("BLUE", "CLOCK", "blue")]
    [InlineData("PURPLE", "STAR", "grey")]
    public async Task Every_status_has_words_beside_its_colour_and_a_drawn_sign(string colour, string icon, string shown)
    {
        await using var host = await PortalHost.StartAsync();
        (host.GraphQL.Colour, host.GraphQL.Icon, host.GraphQL.Label) = (colour, icon, new("به هر نام", "Whatever"));
        var page = await host.GetAsync(Known);
        Assert.Equal(shown, page.Attribute(".status", "data-colour"));
        Assert.Equal("به هر نام", page.Text(".status"));
        Assert.Equal("true", page.Attribute(".status svg", "aria-hidden"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".status svg > *"));
    }

    [Fact]
    public async Task Every_icon_is_drawn_differently()
    {
        await using var host = await PortalHost.StartAsync();
        var drawings = new List<string>();
        foreach (var icon in new[] { "CHECK_CIRCLE", "CROSS_CIRCLE", "DASH", "CLOCK", "PROGRESS", "ARCHIVE", "RETURN" })
        {
            host.GraphQL.Icon = icon;
            drawings.Add((await host.GetAsync(Known)).Document.QuerySelector(".status svg")!.InnerHtml);
        }
        Assert.Equal(drawings.Count, drawings.Distinct().Count());
    }

    [Theory]
    [InlineData("10025")]
    [InlineData("0000-0000-0000-0001")]
    [InlineData("not a code")]
    [InlineData("۱۲۳۴")]
    public async Task Unknown_malformed_and_short_codes_read_the_same_and_stay_in_the_field(string typed)
    {
        await using var host = await PortalHost.StartAsync();
        var other = await host.GetAsync("/kaums?code=something-else");
        var page = await host.GetAsync($"/kaums?code={Uri.EscapeDataString(typed)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(other.Text(".problem"), page.Text(".problem"));
        Assert.Equal(4, page.Document.QuerySelectorAll(".problem li").Length);
        Assert.Equal(typed, page.Attribute("input[name=code]", "value"));
        Assert.Equal("true", page.Attribute("input[name=code]", "aria-invalid"));
        Assert.Contains("code-problem", page.Attribute("input[name=code]", "aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(typed, host.GraphQL.Variables.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20%20")]
    public async Task An_empty_form_is_asked_to_be_filled_and_nothing_is_looked_up(string typed)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/kaums?language=en&code={typed}");
        Assert.Contains("Type your tracking code", page.Text(".problem"), StringComparison.Ordinal);
        Assert.False(host.GraphQL.Variables.GetProperty("follow").GetBoolean());
    }

    [Fact]
    public async Task A_look_up_that_fails_says_so_and_does_not_blame_the_code()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.StatusError = "internal_error";
        var page = await host.GetAsync("/kaums?language=en&code=whatever");
        Assert.Contains("try again", page.Text(".problem"), StringComparison.Ordinal);
        Assert.False(page.Has("[aria-invalid]"));
        Assert.Equal("whatever", page.Attribute("input[name=code]", "value"));
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("' onfocus='alert(1)' autofocus='")]
    [InlineData("\" onfocus=\"alert(1)\" autofocus=\"")]
    [InlineData("</title></head><img src=x onerror=alert(1)>")]
    [InlineData("<!-- --><svg onload=alert(1)>")]
    [InlineData("&quot;&lt;b&gt;")]
    [InlineData("{{7*7}}@(1+1)")]
    public async Task What_is_typed_comes_back_as_text_whatever_it_is(string typed)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/kaums?code={Uri.EscapeDataString(typed)}");
        Assert.Equal(typed, page.Attribute("input[name=code]", "value"));
        Assert.False(page.Has("script, img, [onfocus], [onload], [onerror], [autofocus]"));
        Assert.DoesNotMatch(Handler(), Regex.Replace(page.Body, "\"[^\"]*\"", "\"\""));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%C3%28")]
    [InlineData("%ED%A0%80")]
    public async Task Bytes_that_are_no_text_are_an_unknown_code(string typed)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/kaums?code=x{typed}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Has(".problem"));
    }

    [Fact]
    public async Task A_page_about_a_code_is_for_no_cache_and_no_search_engine()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync(Known);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Equal("noindex", page.Attribute("meta[name=robots]", "content"));
        Assert.False((await host.GetAsync("/kaums")).Has("meta[name=robots]"));
    }

    [GeneratedRegex("<[^>]*\\son[a-z]+=")]
    private static partial Regex Handler();
}
