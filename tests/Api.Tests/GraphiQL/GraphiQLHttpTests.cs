using System.Net;
using System.Text.RegularExpressions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.GraphiQL;

/// <summary>The page at the GraphQL address, as HTTP shows it.</summary>
public sealed partial class GraphiQLHttpTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [BundleFact]
    public async Task A_browser_gets_the_page_and_may_run_only_files_of_this_host()
    {
        var reply = (await GetAsync("/kerman/graphql", Browser)).Is(HttpStatusCode.OK);
        Assert.Equal("text/html; charset=utf-8", reply.Header("Content-Type"));
        Assert.Equal("Accept", reply.Header("Vary"));
        Assert.Equal("no-store", reply.Header("Cache-Control"));
        var policy = reply.Header("Content-Security-Policy")!.Split("; ").ToDictionary(directive => directive.Split(' ')[0], directive => directive.Split(' ')[1..]);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'self'"], policy["script-src"]);
        Assert.Equal(["'self'"], policy["worker-src"]);
        Assert.Equal(["'self'"], policy["connect-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.DoesNotContain("http", reply.Header("Content-Security-Policy"));
        Assert.DoesNotMatch("<script(?![^>]*(src=|application/json))", reply.Text);
    }

    [BundleFact]
    public async Task Every_asset_the_page_names_is_there_and_may_be_kept_for_ever()
    {
        var page = await GetAsync("/kerman/graphql", Browser);
        var assets = Asset().Matches(page.Text).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(5, assets.Count);
        foreach (var asset in assets)
        {
            var reply = (await GetAsync(asset, "*/*")).Is(HttpStatusCode.OK);
            Assert.Equal(asset.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8", reply.Header("Content-Type"));
            Assert.Equal("public, max-age=31536000, immutable", reply.Header("Cache-Control"));
            Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
            Assert.NotEmpty(reply.Text);
        }
    }

    [PostgresFact]
    public async Task Only_files_of_the_bundle_are_served()
    {
        foreach (var file in new[] { "manifest.json", "main.js", "..%2Fappsettings.json", "%2e%2e%2fappsettings.json", "..%5Cappsettings.json" })
            (await GetAsync($"/kerman/graphql/assets/{file}", "*/*")).IsProblem(404, "not_found");
    }

    [PostgresFact]
    public async Task Whoever_likes_data_as_much_or_better_gets_data()
    {
        foreach (var accept in new[] { "*/*", "application/json", "application/graphql-response+json, text/html;q=0.9", "application/json, text/html;q=0.5, */*;q=0.1", null })
        {
            var reply = (await GetAsync("/kerman/graphql?query={organisation{key}}", accept)).Is(HttpStatusCode.OK);
            Assert.Equal("kerman", (string)reply.Json["data"]!["organisation"]!["key"]!);
        }
    }

    [PostgresFact]
    public async Task Outside_development_nothing_shows_that_there_is_such_a_page()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), "Production");
        var (browser, program) = (await GetAsync("/kerman/graphql?query={organisation{key}}", Browser, host), await GetAsync("/kerman/graphql?query={organisation{key}}", "application/json", host));
        Assert.Equal(program.Is(HttpStatusCode.OK).Text, browser.Is(HttpStatusCode.OK).Text);
        var (asset, nothing) = (await GetAsync("/kerman/graphql/assets/main.js", "*/*", host), await GetAsync("/kerman/graphql/nothing/main.js", "*/*", host));
        Assert.Equal(nothing.IsProblem(404, "not_found").Text, asset.IsProblem(404, "not_found").Text);
    }

    private async Task<Reply> GetAsync(string path, string? accept, TestHost? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Reply.OfAsync(await (host ?? await HostAsync()).Client.SendAsync(request));
    }

    [GeneratedRegex("""/kerman/graphql/assets/[^"]+""")]
    private static partial Regex Asset();
}
