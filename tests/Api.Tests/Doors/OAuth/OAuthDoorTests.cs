using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Doors.OAuth;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tests.Definitions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Doors.OAuth;

/// <summary>The door by an outside provider, against a real one.</summary>
public sealed class OAuthDoorTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Start = "/kaums/api/sign-in/oauth/real";

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task Whoever_the_provider_knows_comes_in_and_is_the_same_person_the_next_time()
    {
        await using var site = await SiteAsync();
        var first = await EnterAsync(site, Start + "?returnTo=/kaums/requests%3Fpage=2");
        Assert.Equal("/kaums/requests?page=2", first.Reply.Header("Location"));
        var me = (await first.Visitor.MeAsync()).Json["data"]!["me"]!;
        Assert.Equal(("مریم رضوی", "+989131234567"), ((string)me["name"]!, (string)me["mobile"]!));
        Assert.Equal("gov", (string?)(await first.Visitor.GetAsync("/api/sessions")).Json[0]!["door"]);
        var again = await EnterAsync(site, Start);
        Assert.Equal("/kaums/", again.Reply.Header("Location"));
        Assert.Equal((string)me["id"]!, await again.Visitor.IdAsync());
        await site.Provider.BehaveAsync("as nameless");
        var other = await EnterAsync(site, Start);
        Assert.NotEqual((string)me["id"]!, await other.Visitor.IdAsync());
        Assert.Equal("nameless", (string?)(await other.Visitor.MeAsync()).Json["data"]!["me"]!["name"]);
    }

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task Who_refuses_there_is_nobody_here()
    {
        await using var site = await SiteAsync();
        await site.Provider.BehaveAsync("refuse");
        using var browser = new OAuthBrowser(site.Host.Address);
        var back = await browser.SignInAtProviderAsync(Start);
        var reply = (await browser.GoAsync(back)).IsProblem(403, "oauth_refused");
        Assert.DoesNotContain("session", reply.Header("Set-Cookie") ?? "");
    }

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task What_comes_back_counts_once_and_in_the_browser_that_set_out()
    {
        await using var site = await SiteAsync();
        using var browser = new OAuthBrowser(site.Host.Address);
        var back = await browser.SignInAtProviderAsync(Start);
        // Another browser: somebody was sent the link.
        using var victim = new OAuthBrowser(site.Host.Address);
        (await victim.GoAsync(back)).IsProblem(403, "oauth_failed");
        // Another state, or none.
        var (address, query) = (back.Split('?')[0], QueryHelpers.ParseQuery(new Uri(back).Query));
        foreach (var wrong in new[] { null, "x", query["state"] + "x", (string?)null + query["code"] })
            (await browser.GoAsync(QueryHelpers.AddQueryString(address, new Dictionary<string, string?> { ["code"] = query["code"], ["state"] = wrong }))).IsProblem(403, "oauth_failed");
        // Another organisation.
        (await browser.GoAsync(back.Replace("/kaums/", "/kerman/", StringComparison.Ordinal))).IsProblem(403, "oauth_failed");
        Assert.Contains("__Host-session-kaums=", (await browser.GoAsync(back)).Is(HttpStatusCode.Redirect).Header("Set-Cookie"));
        (await browser.GoAsync(back)).IsProblem(403, "oauth_failed");
        // The code alone, with a state of another sign-in of the same browser.
        using var thief = new OAuthBrowser(site.Host.Address);
        var own = await thief.SignInAtProviderAsync(Start);
        var stolen = QueryHelpers.AddQueryString(address, new Dictionary<string, string?> { ["code"] = query["code"], ["state"] = QueryHelpers.ParseQuery(new Uri(own).Query)["state"] });
        (await thief.GoAsync(stolen)).IsProblem(403, "oauth_failed");
    }

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task A_provider_that_is_down_is_told_as_that()
    {
        await using var site = await SiteAsync();
        using var browser = new OAuthBrowser(site.Host.Address);
        var back = await browser.SignInAtProviderAsync(Start);
        await site.Provider.StopAsync();
        (await browser.GoAsync(back)).IsProblem(503, "oauth_unavailable");
    }

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task Nobody_is_led_to_another_site()
    {
        await using var site = await SiteAsync();
        using var browser = new OAuthBrowser(site.Host.Address);
        foreach (var foreign in new[] { "https://evil.example", "//evil.example", "/\\evil.example", "/kerman/", "/", "kaums/", "/kaums/../kerman/", "/kaums/%2e%2e/kerman/", "/kaums\t/", "javascript:alert(1)", "/kaumsevil", new string('/', 2000) })
            (await browser.GoAsync($"{Start}?returnTo={Uri.EscapeDataString(foreign)}")).IsProblem(400, "invalid_command");
        (await browser.GoAsync("/kaums/api/sign-in/oauth/unknown")).IsProblem(404, "not_found");
        (await browser.GoAsync("/iums/api/sign-in/oauth/real")).IsProblem(404, "not_found");
        (await browser.GoAsync("/iums/api/sign-in/oauth/real/callback?code=x&state=y")).IsProblem(404, "not_found");
    }

    [Theory]
    [InlineData(null, "/kaums/")]
    [InlineData("/kaums", "/kaums")]
    [InlineData("/kaums/a?b=c#d", "/kaums/a?b=c#d")]
    [InlineData("/kaums/a/../b", "/kaums/b")]
    [InlineData("/kaums/%0d%0aSet-Cookie:x", "/kaums/%0D%0ASet-Cookie:x")]
    [InlineData("/kaums/\r\nx", null)]
    [InlineData("/kaums@evil.example/", null)]
    [InlineData("@evil.example/kaums/", null)]
    [InlineData("///evil.example/kaums/", null)]
    public void An_address_to_return_to_is_made_plain(string? sent, string? read) => Assert.Equal(read, ReturnAddress.Read(sent, "/kaums"), ignoreCase: true);

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/%2f/evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/.//evil.example")]
    public void On_a_host_of_its_own_too(string sent) => Assert.DoesNotMatch("^//", ReturnAddress.Read(sent, "") ?? "");

    [Theory]
    [InlineData("Token", "http://provider.example/token", "https://")]
    [InlineData("ClientSecret", "", "ClientSecretFile")]
    [InlineData("ClientSecretFile", "/nowhere", "Either")]
    [InlineData("Issuer", "x", "There is no setting")]
    [InlineData("ClientId", " ", "is missing")]
    public void A_wrong_setting_is_named(string name, string value, string expected)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Authorize"] = "https://provider.example/authorize",
            ["Token"] = "https://provider.example/token",
            ["UserInfo"] = "https://provider.example/me",
            ["ClientId"] = "x",
            ["ClientSecret"] = "y",
        };
        settings[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"ServiceDesk:OAuthProviders:real:{setting.Key}", setting.Value))).Build();
        Assert.Contains(expected, Assert.Throws<SettingException>(() => OAuthProviderSettings.ReadAll(configuration)).Message);
    }

    private static async Task<(Visitor Visitor, Reply Reply)> EnterAsync(Site site, string start)
    {
        using var browser = new OAuthBrowser(site.Host.Address);
        var reply = (await browser.GoAsync(await browser.SignInAtProviderAsync(start))).Is(HttpStatusCode.Redirect);
        var cookie = reply.Message.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("__Host-session-kaums=", StringComparison.Ordinal)).Split(';')[0];
        return (new Visitor(site.Host.Client, "kaums", cookie, null), reply);
    }

    /// <summary>A host whose organisations kaums and kerman have a door by the provider.</summary>
    private async Task<Site> SiteAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var provider = await OAuthProvider.StartAsync($"{address}kaums/api/sign-in/oauth/real/callback", $"{address}kerman/api/sign-in/oauth/real/callback");
        using var folder = new DefinitionFolder();
        foreach (var key in DefinitionFolder.Shipped)
        {
            var definition = DefinitionFolder.Read(key);
            if (key is "kaums" or "kerman")
                definition["doors"]!.AsArray().Add(JsonNode.Parse("""{"key":"gov","kind":"oauth","provider":"real"}"""));
            folder.Write($"{key}.json", definition);
        }
        var host = await TestHost.StartAsync(
            await Fixture.CreateDatabaseAsync(), address: address,
            configure: builder => builder.Configuration.AddCommandLine([$"--ServiceDesk:Organisations={folder.Path}", .. provider.Settings()]));
        return new Site(host, provider);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Site(TestHost Host, OAuthProvider Provider) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }
}
