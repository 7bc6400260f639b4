using System.Net;
using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

public class HomePageTests
{
    [Theory]
    [Seed("F-06")]
    [InlineData("fa", "به دانشگاه علوم پزشکی کاشان خوش آمدید")]
    [InlineData("en", "Welcome to Kashan University of Medical Sciences")]
    public async Task It_greets_with_the_organisations_name(string language, string greeting)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/kaums?language={language}");
        Assert.Equal(greeting, page.Text("h1"));
        Assert.True(page.Has("link[rel=stylesheet][href='/kaums/assets/colours.css']"));
    }

    [Fact]
    [Seed("K-09", "E-13", "F-15")]
    public async Task Its_catalogue_names_services_descriptions_and_units()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync("/kaums");
        var cards = page.Document.QuerySelectorAll(".card");
        Assert.Equal(["نامه جدید", "نظرات"], cards.Select(c => c.QuerySelector("h3")!.TextContent));
        Assert.Contains("ثبت نامه", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(2, cards[0].QuerySelectorAll(".units li").Length);
        Assert.Null(cards[0].QuerySelector("details"));
    }

    [Fact]
    [Seed("I-06")]
    public async Task Under_a_card_stand_the_kinds_of_request()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.Categories = [FakeGraphQL.Category("sms", "پنل پیامکی", "SMS panel")];
        host.GraphQL.Services =
        [
            FakeGraphQL.Service("شارژ", "Charge", "شارژ پنل", "Charges the panel", approval: false, 1, "sms"),
            FakeGraphQL.Service("نظرات", "Feedback", "انتقاد و پیشنهاد", "Opinions", approval: false, 1),
            FakeGraphQL.Service("راه‌اندازی", "Set-up", "پنل تازه", "A new panel", approval: false, 1, "sms"),
        ];

        var cards = (await host.GetAsync("/kaums")).Document.QuerySelectorAll(".card");

        Assert.Equal(["پنل پیامکی", "نظرات"], cards.Select(c => c.QuerySelector("h3")!.TextContent));
        Assert.Equal(["شارژ", "راه‌اندازی"], cards[0].QuerySelectorAll(".kinds h4").Select(h => h.TextContent));
        Assert.Contains("پنل تازه", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Null(cards[1].QuerySelector(".kinds"));
    }

    [Theory]
    [InlineData("fa", "۱۷ واحد پاسخ‌گو")]
    [InlineData("en", "17 units that answer")]
    public async Task Many_units_are_folded_away_and_counted(string language, string summary)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/kaums?language={language}");
        Assert.Equal(summary, page.Text("details summary"));
        Assert.Equal(17, page.Document.QuerySelectorAll("details .units li").Length);
    }

    [Fact]
    public async Task Only_services_with_approval_say_that_they_are_checked_first()
    {
        await using var host = await PortalHost.StartAsync();
        var cards = (await host.GetAsync("/kaums?language=en")).Document.QuerySelectorAll(".card");
        Assert.Contains("checked first", cards[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("checked first", cards[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_services_it_says_so()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.Services = [];
        Assert.Contains("no services", (await host.GetAsync("/kaums?language=en")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_one_query()
    {
        await using var host = await PortalHost.StartAsync();
        await host.GetAsync($"/kaums?code={FakeGraphQL.KnownCode}");
        Assert.Equal(1, host.GraphQL.Queries);
    }

    [Fact]
    public async Task Names_of_an_organisation_are_text_and_no_markup()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.Services = [FakeGraphQL.Service("<b>x</b>", "<b>x</b>", "<script>1</script>", "<script>1</script>", false, 1)];
        var page = await host.GetAsync("/kaums");
        Assert.False(page.Has("script, main b"));
        Assert.Equal("<b>x</b>", page.Text(".card h3"));
    }

    [Fact]
    public async Task When_GraphQL_does_not_answer_it_is_a_failure_with_a_page()
    {
        await using var host = await PortalHost.StartAsync();
        host.GraphQL.IsBroken = true;
        var page = await host.GetAsync("/kaums?language=en");
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Something went wrong here", page.Text("h1"));
        Assert.DoesNotContain("validation_failed", page.Body, StringComparison.Ordinal);
    }
}
