using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing.Browser;

namespace ServiceDesk.Api.Tests.GraphiQL;

/// <summary>The page at the GraphQL address, as somebody uses it.</summary>
public sealed class GraphiQLBrowserTests(HostFixture fixture) : ApiTest(fixture)
{
    private const int Timeout = 120_000;

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task A_typed_query_is_run_and_answered_without_leaving_the_host()
    {
        await using var session = await OpenAsync();
        await TypeAsync(session.Page, "query Ours { organisation { key", "Ours");
        await session.Page.Keyboard.PressAsync("ControlOrMeta+Enter");
        await ShowsAsync(session.Page, "\"key\": \"kaums\"");
        await HoldToTheHostAsync(session);
    }

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task The_first_example_runs_as_the_first_of_the_demonstrations_people()
    {
        await using var session = await OpenAsync();
        await session.Page.Locator(".monaco-editor .view-line").First.ClickAsync();
        await session.Page.Keyboard.PressAsync("ControlOrMeta+Enter");
        await ShowsAsync(session.Page, "\"name\": \"سارا رضایی\"");
        await ShowsAsync(session.Page, "\"trackingCode\"");
        await HoldToTheHostAsync(session);
    }

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task Whoever_is_chosen_is_who_asks()
    {
        await using var session = await OpenAsync();
        await TypeAsync(session.Page, "query Me { me { id", "Me");
        var chooser = session.Page.GetByLabel("Act as");
        // Whoever leaves the editor leaves its list of suggestions, which would lie over the button.
        await chooser.FocusAsync();
        foreach (var (person, answer) in new[] { ("ahmadi", "\"id\": \"ahmadi\""), ("", "\"me\": null"), ("reza", "\"id\": \"reza\"") })
        {
            await chooser.SelectOptionAsync(person);
            await session.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") }).ClickAsync();
            await ShowsAsync(session.Page, answer);
        }
        await HoldToTheHostAsync(session);
    }

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task The_schema_can_be_read_beside_the_editor()
    {
        await using var session = await OpenAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Documentation Explorer") }).ClickAsync();
        await session.Page.Locator(".graphiql-doc-explorer").GetByText("Query", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("myRequests");
        await Assertions.Expect(session.Page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("The viewer's own requests, the newest first.");
        await HoldToTheHostAsync(session);
    }

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task The_third_example_shows_what_changes_over_a_WebSocket_until_it_is_stopped()
    {
        // A host of its own: the demonstration's people get a request more.
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await using var session = await OpenAsync(host);
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "MyRequestsChanged", Exact = true }).ClickAsync();
        // For a tenth of a second the page still takes the tab for the operation that it had before; what it stores tells when it no longer does.
        await session.Page.WaitForFunctionAsync("() => localStorage.getItem('graphiql:query')?.includes('myRequestsChanged')");
        var socket = await session.Page.RunAndWaitForWebSocketAsync(() => session.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") }).ClickAsync());
        Assert.Equal($"ws://{host.Address.Authority}/kaums/graphql", socket.Url);
        await Eventually.IsAsync(1, () => host.Subscriptions);

        // As whom the page acts at first.
        var sara = await host.At("kaums").SignInAsync("sara");
        var request = await sara.SubmitAsync(Letters.Kaums);
        await ShowsAsync(session.Page, (string)request.Json["trackingCode"]!);
        await ShowsAsync(session.Page, "\"version\": 1");
        await (await host.At("kaums").SignInAsync("approver", "approver")).DoneAsync("approve", request, Letters.Approval);
        await ShowsAsync(session.Page, "\"version\": 2");

        await session.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stop query") }).ClickAsync();
        await Eventually.IsAsync(0, () => host.Subscriptions);
        HoldTo(host, session);
    }

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task A_narrow_window_shows_tabs_chooser_query_and_answer()
    {
        const int width = 400;
        await using var session = await OpenAsync();
        await session.Page.SetViewportSizeAsync(width, 800);
        foreach (var control in new[] { session.Page.GetByLabel("Act as"), session.Page.Locator(".graphiql-query-editor"), session.Page.Locator(".result-window") })
        {
            var box = (await control.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= width, $"{control} from {box.X} to {box.X + box.Width}");
            Assert.True(box.Width > width / 2, $"{control} is {box.Width} wide");
        }
        Assert.InRange((await session.Page.Locator(".result-window").BoundingBoxAsync())!.Height, 150, 800);
        // A click scrolls to the tab; it would not reach one that is cut off.
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "MyRequestsChanged", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("myRequestsChanged");
        await HoldToTheHostAsync(session);
    }

    [BundleInBrowserFact(Timeout = Timeout)]
    public async Task A_token_that_was_not_had_or_has_run_out_is_asked_for_anew()
    {
        await using var session = await OpenAsync();
        await TypeAsync(session.Page, "query Me { me { id", "Me");
        var chooser = session.Page.GetByLabel("Act as");
        await chooser.FocusAsync();
        var asked = 0;
        await session.Page.RouteAsync("**/api/dev/token", async route =>
        {
            if (++asked == 1)
            {
                await route.FulfillAsync(new() { Status = 503, Body = "later" });
                return;
            }
            var answer = await route.FetchAsync();
            var token = JsonNode.Parse(await answer.TextAsync())!;
            token["expiresIn"] = 0;
            await route.FulfillAsync(new() { Response = answer, Body = token.ToJsonString() });
        });
        await chooser.SelectOptionAsync("reza");
        foreach (var (times, shown) in new[] { (1, "No token: 503 later"), (2, "\"id\": \"reza\""), (3, "\"id\": \"reza\"") })
        {
            await session.Page.RunAndWaitForRequestFinishedAsync(
                () => session.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") }).ClickAsync(),
                new() { Predicate = request => request.Url.EndsWith("/api/dev/token", StringComparison.Ordinal) });
            await ShowsAsync(session.Page, shown);
            Assert.Equal(times, asked);
        }
    }

    private async Task<BrowserSession> OpenAsync() => await OpenAsync(await HostAsync());

    private static async Task<BrowserSession> OpenAsync(TestHost host)
    {
        var session = await BrowserSession.StartAsync();
        await session.Page.GotoAsync(new Uri(host.Address, "/kaums/graphql").ToString());
        await Assertions.Expect(session.Page.Locator(".graphiql-query-editor .view-line").First).ToBeVisibleAsync();
        return session;
    }

    /// <summary>Writes a query in the place of what is there; the editor closes the braces. Returns when the page has taken in the operation's name.</summary>
    private static async Task TypeAsync(IPage page, string query, string operation)
    {
        await page.Locator(".graphiql-query-editor .view-line").First.ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync(query);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = operation, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Waits for the answer.</summary>
    private static async Task ShowsAsync(IPage page, string text) =>
        await Assertions.Expect(page.Locator(".result-window")).ToContainTextAsync(text);

    private async Task HoldToTheHostAsync(BrowserSession session) => HoldTo(await HostAsync(), session);

    private static void HoldTo(TestHost host, BrowserSession session)
    {
        Assert.NotEmpty(session.Requests);
        Assert.All(session.Requests, request => Assert.True(request.Scheme == "data" || request.Authority == host.Address.Authority, request.ToString()));
        Assert.Empty(session.Errors);
    }
}
