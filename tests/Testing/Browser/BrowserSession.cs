using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;

namespace ServiceDesk.Testing.Browser;

/// <summary>
/// A headless Chromium with one page, and what it did: every request, every error on its console. The driver is the one
/// of the NuGet package, run by the Node.js on PATH; nothing is downloaded.
/// </summary>
public sealed class BrowserSession : IAsyncDisposable
{
    // Each step waits this long for what it needs, and then fails with what it waited for.
    private const float StepTimeout = 20_000;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly ConcurrentQueue<string> errors = [];
    private readonly ConcurrentQueue<Uri> requests = [];

    private BrowserSession(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, Page) = (playwright, browser, page);
        page.SetDefaultTimeout(StepTimeout);
        Assertions.SetDefaultExpectTimeout(StepTimeout);
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                errors.Enqueue($"{message.Text} ({message.Location})");
        };
        page.Context.Request += (_, request) => requests.Enqueue(new Uri(request.Url));
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, refused by the content security policy, failed to load.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>Every address that was asked for.</summary>
    public IReadOnlyCollection<Uri> Requests => requests;

    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="height">Of the window, in pixels.</param>
    /// <exception cref="InvalidOperationException">There is no Chromium.</exception>
    public static async Task<BrowserSession> StartAsync(int width = 1280, int height = 800)
    {
        var chromium = Programs.Chromium ?? throw new InvalidOperationException("No Chromium on PATH.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", DriverFolder());
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", Programs.Node);
        var playwright = await Playwright.CreateAsync();
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--headless=new", "--disable-background-networking"],
            });
            var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
            return new BrowserSession(playwright, browser, page);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string DriverFolder() =>
        typeof(BrowserSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PlaywrightPackage").Value!;
}
