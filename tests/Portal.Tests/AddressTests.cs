using ServiceDesk.Portal.Tests.Hosting;

namespace ServiceDesk.Portal.Tests;

/// <summary>The same page below a prefix and on a host name of the organisation's own (F-06).</summary>
[Seed("F-06")]
public class AddressTests
{
    [Theory]
    [InlineData("localhost", "/kaums", "/kaums", "/kaums/assets/")]
    [InlineData("localhost", "/kaums/", "/kaums", "/kaums/assets/")]
    [InlineData(FakeOrganisations.OwnHost, "/", "/", "/assets/")]
    public async Task Links_start_with_the_base_path(string hostName, string address, string home, string assets)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync(address, host: hostName);
        Assert.Equal(home, page.Attribute(".brand", "href"));
        Assert.Equal(home + "#follow", page.Attribute("form", "action"));
        Assert.All(page.Document.QuerySelectorAll("link"), link => Assert.StartsWith(assets, link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", "/")]
    [InlineData("localhost", "/kaums?code=10025")]
    [InlineData(FakeOrganisations.OwnHost, "/?code=10025")]
    [InlineData(FakeOrganisations.OwnHost, "/nowhere")]
    public async Task What_a_page_loads_and_leads_to_is_there(string hostName, string address)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.GetAsync(address, host: hostName);
        var leadsTo = page.Document.QuerySelectorAll("link[href], .brand, .cards a, form").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!).ToList();
        Assert.NotEmpty(leadsTo);
        foreach (var target in leadsTo)
            Assert.Equal(200, (int)(await host.GetAsync(target, host: hostName)).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kaums")]
    [InlineData("/assets/site.css")]
    public async Task HEAD_is_answered_like_GET(string address)
    {
        await using var host = await PortalHost.StartAsync();
        var (head, get) = (await host.GetAsync(address, method: HttpMethod.Head), await host.GetAsync(address));
        Assert.Equal(get.Status, head.Status);
        Assert.Equal(get.Headers["Content-Type"], head.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Every_endpoint_was_given_to_the_host_to_declare_who_may_use_it()
    {
        await using var host = await PortalHost.StartAsync();
        Assert.NotEmpty(host.Endpoints);
        Assert.All(host.Endpoints, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<PortalHost.Declared>()));
    }
}
