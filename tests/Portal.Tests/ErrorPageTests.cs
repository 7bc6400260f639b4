using System.Net;
using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

public class ErrorPageTests
{
    [Theory]
    [InlineData("fa", "این صفحه وجود ندارد", "رفتن به صفحه نخست")]
    [InlineData("en", "This page does not exist", "Go to the first page")]
    public async Task A_page_that_does_not_exist_says_so_and_leads_on(string language, string heading, string link)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync($"/nowhere/at/all?language={language}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(heading, page.Text("h1"));
        Assert.Equal(link, page.Text("main a"));
        Assert.Equal("/", page.Attribute("main a", "href"));
    }

    [Fact]
    public async Task Programs_get_no_page()
    {
        await using var host = await PortalHost.StartAsync();
        var answer = await host.GetAsync("/nowhere/at/all", accept: "application/json");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("", answer.Body);
    }

    [Fact]
    public async Task Whoever_sends_something_gets_no_page()
    {
        await using var host = await PortalHost.StartAsync();
        var answer = await host.GetAsync("/kaums", method: HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("", answer.Body);
    }

    [Fact]
    public async Task The_address_is_not_repeated()
    {
        await using var host = await PortalHost.StartAsync();
        Assert.DoesNotContain("strange-word", (await host.GetAsync("/nowhere/strange-word/x")).Body, StringComparison.Ordinal);
    }
}
