using System.Net;
using Microsoft.AspNetCore.Http;
using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

public class StartPageTests
{
    [Theory]
    [InlineData("fa", "دانشگاه علوم پزشکی کاشان", "پیشخوان الکترونیکی")]
    [InlineData("en", "Kashan University of Medical Sciences", "Electronic counter")]
    public async Task It_lists_the_organisations_with_name_title_and_link(string language, string name, string title)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/?language={language}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["/kaums", "/kerman"], page.Document.QuerySelectorAll(".card a").Select(a => a.GetAttribute("href")));
        Assert.Equal(name, page.Text(".card a"));
        Assert.Equal(title, page.Text(".card p"));
    }

    [Fact]
    public async Task It_shows_developers_the_way()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync("/");
        Assert.True(page.Has("a[href='/openapi/v1.json']"));
        Assert.True(page.Has("a[href='/health/ready']"));
        Assert.Equal(["/kaums/graphql", "/kerman/graphql"], page.Document.QuerySelectorAll("bdi[dir=ltr] code").Select(c => c.TextContent));
    }

    [Fact]
    public async Task Without_organisations_it_says_so()
    {
        await using var host = await PortalHost.StartAsync();
        host.Organisations.All = [];
        var page = await host.GetAsync("/?language=en");
        Assert.Contains("No organisation", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has(".cards"));
    }

    [Fact]
    public async Task It_asks_GraphQL_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        await host.GetAsync("/");
        Assert.Equal(0, host.GraphQL.Queries);
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("*/*", false)]
    [InlineData("text/html;q=0", false)]
    [InlineData("text/html, */*;q=0.1", true)]
    public async Task Programs_get_the_hosts_data_and_browsers_the_page(string accept, bool getsPage)
    {
        await using var host = await PortalHost.StartAsync(context => context.Response.WriteAsync("{}"));
        var answer = await host.GetAsync("/", accept: accept);
        Assert.Equal(getsPage, answer.Body != "{}");
        Assert.Contains("Accept", answer.Headers["Vary"], StringComparison.Ordinal);
    }
}
